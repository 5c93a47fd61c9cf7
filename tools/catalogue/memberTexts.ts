import type {
	DescribedField,
	Field,
	MemberTexts,
	OperationFacts,
	OperationTexts,
} from '../../nodes/shared/catalogue/types';
import { entryFields } from '../../nodes/shared/catalogue/forms';
import { problemsWhere, repeated } from './problems';

/** The members of a struct with their texts, which stand under the members' dotted paths. */
export function withTexts(
	fields: Field[] | undefined,
	texts: Record<string, MemberTexts> = {},
	path = '',
): DescribedField[] | undefined {
	return fields?.map((field) => {
		const own = path + field.name;
		const members = membersWithTexts(field, texts, `${own}.`);
		const held = withTexts(field.holds, texts, `${own}.`);
		return {
			...field,
			...texts[own],
			...(members && { fields: members }),
			...(held && { holds: held }),
		};
	});
}

/** The members of a parameter or member with their texts; of a map the name and the value of a row. */
export function membersWithTexts(
	field: Field,
	texts: Record<string, MemberTexts> = {},
	path = '',
): DescribedField[] | undefined {
	if (field.type !== 'map') return withTexts(field.fields, texts, path);
	return entryFields(field).map((part) => ({
		...part,
		label: part.name === 'name' ? 'Name' : 'Value',
		...texts[path + part.name],
	}));
}

/** Problems of the texts of members: those of none, members without, labels that two have beside each other. */
export function memberProblems(
	{ method, parameters }: OperationFacts,
	texts: OperationTexts,
): string[] {
	return parameters.flatMap(({ fields = [], ...parameter }) => {
		const { name } = parameter;
		const members = texts.parameters[name]?.members ?? {};
		const paths = pathsOf(fields);
		const known = [...paths, ...partsOf(parameter, ''), ...fields.flatMap((one) => partsOf(one))];
		const problem = (text: string) => `${method}: ${name}: ${text}`;
		return [
			...Object.keys(members)
				.filter((path) => !known.includes(path))
				.map((path) => problem(`texts for ${path}, which is no member`)),
			...paths.filter((path) => !members[path]).map((path) => problem(`${path} has no texts`)),
			...Object.entries(members).flatMap(([path, own]) =>
				valueProblems(own).map((text) => problem(`${path}: ${text}`)),
			),
			...doubles(fields, members).map((text) => problem(text)),
		];
	});
}

/** Paths of the rows of maps, which have labels of their own where they have no other. */
function partsOf(field: Field, path = `${field.name}.`): string[] {
	if (field.type === 'map') return entryFields(field).map(({ name }) => path + name);
	return (field.fields ?? []).flatMap((one) => partsOf(one, `${path}${one.name}.`));
}

const pathsOf = (fields: Field[], path = ''): string[] =>
	fields.flatMap((field) => [
		path + field.name,
		...pathsOf(innerOf(field), `${path}${field.name}.`),
	]);

/** Members of a struct, or what a text holds. */
const innerOf = ({ fields, holds }: Field) => fields ?? holds ?? [];

function valueProblems({ options = [] }: MemberTexts): string[] {
	const names = options.map(({ name }) => name.toLowerCase());
	return problemsWhere([
		[repeated(options.map(({ value }) => value)).length > 0, 'a value stands more than once'],
		[repeated(names).length > 0, "a value's name stands more than once"],
	]);
}

/** Labels that members of one struct share. */
function doubles(fields: Field[], texts: Record<string, MemberTexts>, path = ''): string[] {
	const labels = fields.map(({ name }) => texts[path + name]?.label.toLowerCase() ?? name);
	return [
		...repeated(labels).map(
			(label) => `${path || 'its members'}: the label "${label}" stands twice`,
		),
		...fields.flatMap((field) => doubles(innerOf(field), texts, `${path}${field.name}.`)),
	];
}
