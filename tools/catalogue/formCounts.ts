import type { INodeProperties } from 'n8n-workflow';
import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain } from '../../nodes/shared/catalogue/types';
import { type ShownField, shownFields, textsOf } from './shownFields';

/** What `budgets.json` holds the most of, and what each means in the report of the check. */
export const budgeted = {
	blindJson: 'JSON parameters whose members nobody knows',
	blindJsonWithoutExample: 'of these without an example',
	deepJson: 'JSON members, as they lie deeper than a form goes',
	openJson: 'JSON members whose own members nobody knows',
	unlabelledMembers: 'members without a label',
	hiddenRequired: 'required parameters and members that no field shows',
	silentLists: 'fields for several values that do not say how',
} as const;

export type Budgeted = keyof typeof budgeted;

/** The most that there may be of each. */
export type Budgets = Record<Budgeted, number>;

/** Places of what the check counts: method and wire path. */
export type FormCounts = Record<Budgeted | 'forms' | 'innerForms', string[]>;

type Counted = [name: keyof FormCounts, holds: (shown: ShownField) => boolean];

const isForm = ({ property }: ShownField) => property?.type === 'fixedCollection';
const isBlind = ({ level, field, property }: ShownField) =>
	level === 0 && property?.type === 'json' && !field.fields?.length;
const isJsonMember = ({ level, property, isInJson }: ShownField) =>
	level > 0 && property?.type === 'json' && !isInJson;

const counted: Counted[] = [
	['forms', (shown) => shown.level === 0 && isForm(shown)],
	['innerForms', (shown) => shown.level > 0 && isForm(shown)],
	['blindJson', isBlind],
	['blindJsonWithoutExample', (shown) => isBlind(shown) && !shown.field.example],
	['deepJson', (shown) => isJsonMember(shown) && Boolean(shown.field.fields?.length)],
	['openJson', (shown) => isJsonMember(shown) && !shown.field.fields?.length],
	['unlabelledMembers', ({ field }) => !field.label],
	['hiddenRequired', ({ field, isVisible }) => Boolean(field.required) && !isVisible],
	['silentLists', isSilentList],
];

/** Lists of plain values in one field that does not say how they are entered. */
function isSilentList({ field, property, isInJson }: ShownField): boolean {
	if (!/^(?!struct).*\[\]$/.test(field.type) || !property || isInJson) return false;
	const hasEntries = property.type === 'multiOptions' || property.typeOptions?.multipleValues;
	return !hasEntries && !/\b(comma|array|separated|one per line)/i.test(textsOf(property));
}

/**
 * What users meet in the nodes of some domains, as these are built.
 * @param describe the properties of a domain's node
 */
export function countForms(
	domains: Domain[],
	describe: (domain: Domain) => INodeProperties[],
): FormCounts {
	const shown = domains.flatMap((domain) => {
		const properties = describe(domain);
		return operationsOf(domain).flatMap((operation) => shownFields(operation, properties));
	});
	const places = counted.map(([name, holds]) => [
		name,
		shown.filter(holds).map(({ place }) => place),
	]);
	return Object.fromEntries(places) as FormCounts;
}
