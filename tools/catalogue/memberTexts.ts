import type {
	DescribedField,
	Field,
	MemberTexts,
	OperationFacts,
	OperationTexts,
} from '../../nodes/shared/catalogue/types';
import { problemsWhere, repeated } from './problems';

/** The members of a struct with their texts, which stand under the members' dotted paths. */
export function withTexts(
	fields: Field[] | undefined,
	texts: Record<string, MemberTexts> = {},
	path = '',
): DescribedField[] | undefined {
	return fields?.map(({ fields: inner, holds, ...member }) => {
		const own = path + member.name;
		const members = withTexts(inner, texts, `${own}.`);
		const held = withTexts(holds, texts, `${own}.`);
		return {
			...member,
			...texts[own],
			...(members && { fields: members }),
			...(held && { holds: held }),
		};
	});
}

/** Problems of the texts of members: those of none, members without, labels that two have beside each other. */
export function memberProblems(
	{ method, parameters }: OperationFacts,
	texts: OperationTexts,
): string[] {
	return parameters.flatMap(({ name, fields }) => {
		const members = texts.parameters[name]?.members ?? {};
		const paths = fields ? pathsOf(fields) : [];
		const problem = (text: string) => `${method}: ${name}: ${text}`;
		return [
			...Object.keys(members)
				.filter((path) => !paths.includes(path))
				.map((path) => problem(`texts for ${path}, which is no member`)),
			...paths.filter((path) => !members[path]).map((path) => problem(`${path} has no texts`)),
			...Object.entries(members).flatMap(([path, own]) =>
				valueProblems(own).map((text) => problem(`${path}: ${text}`)),
			),
			...doubles(fields ?? [], members).map((text) => problem(text)),
		];
	});
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
