import type { DescribedField, Operation } from '../../nodes/shared/catalogue/types';
import type { PickerListRow, PickerRow } from './files';
import { memberAt } from './memberAt';
import { problemsWhere, repeated } from './problems';

type Asking = Pick<PickerRow, 'needs' | 'tree'>;

/** Problems of what an operation is asked with to list: parameters that there are not, or that are required and not given. */
export function checkPickerRequest(
	{ parameters, paging }: Operation,
	{ fixed = {}, search }: PickerListRow,
	{ needs = [], tree }: Asking,
): string[] {
	const named = [...Object.keys(fixed), ...needs.map(({ parameter }) => parameter)];
	const asked = [...named, search, tree?.ask].filter((path) => path !== undefined);
	const pages = [paging?.parameter, paging?.size].filter((path) => path !== undefined);
	return [
		...asked
			.filter((path) => !memberAt<DescribedField>(parameters, path))
			.map((path) => `has no parameter ${path}`),
		...asked.filter((path) => pages.includes(path)).map((path) => `pages by ${path} itself`),
		...repeated(asked).map((path) => `is asked with ${path} twice`),
		...problemsWhere([[!takesWords(search, parameters), `takes no words by ${search ?? ''}`]]),
		...missing(parameters, [...asked, ...pages], '').map((path) => `needs ${path}`),
		...needs.flatMap(({ parameter, optional }) =>
			problemsWhere([
				[
					optional === true && isRequired(memberAt<DescribedField>(parameters, parameter)),
					`cannot do without ${parameter}`,
				],
			]),
		),
		...Object.entries(fixed).flatMap(([path, value]) =>
			notAnOption(memberAt<DescribedField>(parameters, path), path, value),
		),
	];
}

const isRequired = (field: DescribedField | undefined): boolean => field?.required === true;

function takesWords(search: string | undefined, parameters: DescribedField[]): boolean {
	const field = search === undefined ? undefined : memberAt<DescribedField>(parameters, search);
	return !field || field.type === 'string';
}

/** Required parameters that nothing gives, and required members of the structs that are sent. */
function missing(fields: DescribedField[], given: string[], prefix: string): string[] {
	return fields.flatMap((field) => {
		const path = prefix + field.name;
		const isGiven = given.some((one) => one === path || one.startsWith(`${path}.`));
		if (!isGiven) return isRequired(field) && !hasDefault(field) ? [path] : [];
		return missing(field.fields ?? [], given, `${path}.`);
	});
}

/** A value that the platform takes when none is sent. */
const hasDefault = (field: DescribedField): boolean =>
	'default' in field && field.default !== undefined;

function notAnOption(field: DescribedField | undefined, path: string, value: unknown): string[] {
	const values = field?.options?.map((option) => option.value);
	const isKnown = !values || typeof value === 'object' || values.includes(String(value));
	return isKnown ? [] : [`${path} does not take ${String(value)}`];
}
