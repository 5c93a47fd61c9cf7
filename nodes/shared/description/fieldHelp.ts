import type { DescribedField, DescribedParameter, Field, ParameterType } from '../catalogue/types';
import { saysMore } from './saysMore';

/** Characters of a struct's help, text and list of members together, and the fewest that the list gets. */
const room = { help: 100, members: 20 };

const kinds: Partial<Record<ParameterType, string>> = {
	'string[]': 'Comma-separated',
	'numeric[]': 'Comma-separated numbers',
	'boolean[]': 'Comma-separated true and false',
	date: 'GMT+8 unless it names a zone',
	'date[]': 'Comma-separated dates, GMT+8 unless they name a zone',
	file: 'Name of the binary field with the file',
	struct: 'JSON object',
	'struct[]': 'JSON array',
	json: 'JSON',
};

/** Help of a field: its text, then its kind, limits and members as facts. */
export function fieldHelp(parameter: DescribedParameter): string {
	const kind = parameter.options ? undefined : kindOf(parameter);
	const facts = [kind, ...limits(parameter)].filter(Boolean).join(', ');
	const description = saysMore(parameter.label, parameter.description)
		? parameter.description.replace(/\.$/, '')
		: '';
	const left = Math.max(room.help - description.length, room.members);
	const members = parameter.fields ? ` with ${memberList(parameter.fields, left)}` : '';
	return [description, facts && `${facts}${members}`].filter(Boolean).join('. ');
}

/** Help of a member of a form: its text and its limits; the fields of a form say their kind, lists how they are entered. */
export function memberHelp(member: DescribedField): string {
	const { type, options, description } = member;
	const isForm = /^struct/.test(type) && member.fields;
	const kind = options || isForm ? undefined : kindOf(member);
	const facts = [kind, ...limits(member)].filter(Boolean).join(', ');
	return [description?.replace(/\.$/, ''), facts].filter(Boolean).join('. ');
}

function kindOf({ type, list }: Field): string | undefined {
	const isJsonList = list === 'json' && type.endsWith('[]') && type !== 'struct[]';
	return isJsonList ? `${kinds[type] ?? ''} or a JSON array` : kinds[type];
}

function limits({ type, maxLength, maxBytes, ...field }: Field): string[] {
	const { texts, maxListSize, minValue, maxValue } = field;
	const unit = type === 'file' ? 'bytes' : 'characters';
	return [
		texts && 'all values as texts',
		maxLength !== undefined && `at most ${maxLength} ${unit}`,
		maxBytes !== undefined && `at most ${maxBytes} bytes`,
		maxListSize !== undefined && `at most ${maxListSize} entries`,
		minValue !== undefined && `at least ${minValue}`,
		maxValue !== undefined && `at most ${maxValue}`,
	].filter((limit): limit is string => limit !== false);
}

/** Members of a struct with their types; the catalogue has those that do not fit. */
function memberList(fields: Field[], longest: number): string {
	const all = fields.map(member).join(', ');
	const end = all.lastIndexOf(', ', longest);
	return all.length <= longest ? all : `${end < 0 ? '' : `${all.slice(0, end)}, `}…`;
}

function member({ name, type, required, fields }: Field): string {
	const nested = fields ? ` {${fields.map(member).join(', ')}}` : '';
	const list = type === 'struct[]' ? '[]' : '';
	const note = [
		type.startsWith('struct') || type === 'string' ? '' : type,
		required ? 'required' : '',
	];
	const notes = note.filter(Boolean).join(' ');
	return `${name}${list}${nested}${notes && ` (${notes})`}`;
}
