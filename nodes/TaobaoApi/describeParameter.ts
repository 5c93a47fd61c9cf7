import type { IDataObject } from 'n8n-workflow';
import type { DescribedField, ParameterType } from '../shared/catalogue/types';
import { conditionText } from '../shared/description/conditionText';
import { fieldHelp } from '../shared/description/fieldHelp';
import { labelOf } from '../shared/description/labelOf';
import { sentences } from '../shared/description/sentences';

/** How much is said: the name and type, the help too, the values too, the members too. */
export type Detail = 'name' | 'text' | 'values' | 'all';

/** Types in words of JSON; `digits` are texts, so that long numbers stay exact. */
const types: Partial<Record<ParameterType, string>> = {
	numeric: 'digits',
	date: 'date-time',
	'numeric[]': 'digits[]',
	'date[]': 'date-time[]',
	file: 'name of a binary field',
	json: 'JSON',
	struct: 'object',
	'struct[]': 'object[]',
	map: 'object',
};

/** How much is said of members, and of how many. */
const degrees: Array<[members: Detail, most: number]> = [
	['all', Infinity],
	['values', Infinity],
	['text', Infinity],
	['name', Infinity],
	['name', 25],
	['name', 10],
];

/** What a model needs to know of a parameter or member. */
export function describeParameter(field: DescribedField, detail: Detail): IDataObject {
	const { name, type, required } = field;
	const head = { name, type: types[type] ?? type, ...(required && { required }), ...onlyIf(field) };
	if (detail === 'name') return head;
	const description = sentences(
		labelOf(field),
		fieldHelp({ ...field, type: helpType(type), picker: undefined }),
	);
	if (detail === 'text') return { ...head, description };
	const said = { ...head, description, ...valuesOf(field) };
	return detail === 'values' ? said : { ...said, ...membersOf(field) };
}

/** A parameter with its members in full, as far as they fit; `place` stands in front. */
export function describeWhole(
	place: IDataObject,
	field: DescribedField,
	fits: (said: IDataObject) => boolean,
): IDataObject {
	const members = field.fields ?? [];
	const base = { ...describeParameter({ ...field, fields: undefined }, 'all'), ...place };
	if (members.length === 0) return base;
	for (const [detail, most] of degrees) {
		const said = {
			...base,
			members: members.slice(0, most).map((member) => describeParameter(member, detail)),
			...(members.length > most && {
				more: members.slice(most, 2 * most).map(({ name }) => name),
			}),
		};
		if (fits(said)) return said;
	}
	return base;
}

/** The value of another by which it is there at all. */
const onlyIf = ({ when }: DescribedField): IDataObject =>
	when ? { onlyIf: conditionText(when) } : {};

/** The type is said already, so that the help need not say that it is JSON. */
const helpType = (type: ParameterType): ParameterType => (type === 'struct' ? 'string' : type);

const valuesOf = ({ options }: DescribedField): IDataObject =>
	options
		? { values: options.map(({ value, name }) => (value === name ? value : `${value}: ${name}`)) }
		: {};

/** Members by name: the type, and when it must be there. */
const membersOf = ({ fields }: DescribedField): IDataObject =>
	fields ? { members: Object.fromEntries(fields.map((one) => [one.name, memberType(one)])) } : {};

function memberType({ type, required, when }: DescribedField): string {
	const condition = when ? ` if ${conditionText(when)}` : '';
	const need = required ? 'required' : 'only';
	return `${types[type] ?? type}${required || when ? `, ${need}${condition}` : ''}`;
}
