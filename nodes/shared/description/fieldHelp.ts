import { hasForm } from '../catalogue/forms';
import type { DescribedField, DescribedParameter, Field, ParameterType } from '../catalogue/types';
import { saysMore } from './saysMore';

const kinds: Partial<Record<ParameterType, string>> = {
	'string[]': 'Comma-separated',
	'numeric[]': 'Comma-separated numbers',
	'boolean[]': 'Comma-separated true and false',
	date: 'GMT+8 unless it names a zone',
	'date[]': 'Comma-separated dates, GMT+8 unless they name a zone',
	file: 'Name of the binary field with the file',
	struct: 'JSON object',
	'struct[]': 'JSON array',
	map: 'JSON object',
	json: 'JSON',
};

/** Help of a field: its text, then its kind and limits as facts; beside a form, which says the rest, those alone. */
export function fieldHelp(parameter: DescribedParameter): string {
	const { options, label, description } = parameter;
	const facts = [options ? undefined : kindOf(parameter), ...limits(parameter)].filter(Boolean);
	const isSaid = hasForm(parameter) || !saysMore(label, description);
	return [!isSaid && description.replace(/\.$/, ''), facts.join(', ')].filter(Boolean).join('. ');
}

/** Help of a member of a form: its text and its limits; the fields of a form say their kind, lists how they are entered. */
export function memberHelp(member: DescribedField): string {
	const { options, description } = member;
	const isForm = hasForm(member);
	const kind = options || isForm ? undefined : kindOf(member);
	const facts = [kind, ...limits(member)].filter(Boolean).join(', ');
	return [description?.replace(/\.$/, ''), facts].filter(Boolean).join('. ');
}

function kindOf({ type, list }: Field): string | undefined {
	if (type === 'string' && list === 'json') return 'JSON array';
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
