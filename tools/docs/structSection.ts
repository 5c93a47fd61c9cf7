import { ofCredential } from '../../nodes/shared/catalogue/accountFields';
import type { DescribedField, DescribedParameter } from '../../nodes/shared/catalogue/types';
import { exampleStruct } from './exampleStruct';
import { hasMembers } from './hasMembers';
import { type Html, code, joined, markup, table } from './markup';
import { plainLimits, plainType } from './plainTexts';
import { valueTexts } from './valueTexts';

const heads = ['Field', 'Name in the API', 'Type', 'Required', 'Limits', 'Description', 'Values'];

/** Most members that are shown before they are asked for. */
const mostOpen = 20;

/** The members of a struct parameter, those of structs in it below them, and an example as JSON. */
export function structSection(parameter: DescribedParameter): Html {
	const { label, name, fields = [] } = parameter;
	const rows = rowsOf(fields);
	return markup`<details${rows.length <= mostOpen && ' open'}>
<summary>Members of ${label}, ${code(name)}: ${rows.length}</summary>
${table(heads, rows)}<details><summary>Example of ${label} as JSON</summary><pre lang="zh-CN">${exampleStruct(parameter)}</pre></details>
</details>
`;
}

type Row = ReturnType<typeof rowOf>;

function rowsOf(fields: DescribedField[] = [], around = '', level = 0): Row[] {
	return fields.flatMap((field) => {
		const path = around + field.name;
		const inside = field.type === 'struct[]' ? `${path}[].` : `${path}.`;
		const inner = hasMembers(field) ? rowsOf(field.fields, inside, level + 1) : [];
		const held = rowsOf(field.holds, `${path} as `, level + 1);
		return [rowOf(field, path, level), ...inner, ...held];
	});
}

function rowOf(field: DescribedField, path: string, level: number) {
	const { label = field.name, required, element, description, example } = field;
	return [
		level === 0 ? label : markup`<span class="level${level}">${label}</span>`,
		pathText(path),
		joined([plainType(field), element && markup`each in ${code(element)}`], ', '),
		required && 'yes',
		plainLimits(field),
		joined(
			[description, fallback(field), condition(field), example && markup`e.g. ${code(example)}`],
			'; ',
		),
		valueTexts(field),
	];
}

/** A path, whose lines may end behind a dot. */
const pathText = (path: string) =>
	markup`<code>${path.split('.').map((name, at) => [at > 0 && markup`.<wbr>`, name])}</code>`;

const fallback = ({ fromAccount }: DescribedField) =>
	fromAccount && `default: ${ofCredential(fromAccount)}`;

const condition = ({ when }: DescribedField) =>
	when && markup`only where ${code(when.name)} is ${joined(when.values.map(code), ' or ')}`;
