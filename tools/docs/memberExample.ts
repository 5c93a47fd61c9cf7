import { someText, someTime } from '../../gateway/responses/sampleValues';
import { formatTime } from '../../gateway/values/formats';
import { hashText } from '../../gateway/values/hash';
import type { DescribedField, ParameterType } from '../../nodes/shared/catalogue/types';

/** An example of a member that is no struct: that of its texts, else its first value, else one that fits name, type and limits. */
export function memberExample(field: DescribedField): unknown {
	const { type, example, options } = field;
	const told = example ?? options?.[0]?.value;
	const text = told ?? plainText(field);
	if (isPlain(type) && type.endsWith('[]'))
		return told === undefined ? [valueOf(field, text)] : told.split(',');
	return valueOf(field, text);
}

/** Whether it is no JSON. */
const isPlain = (type: ParameterType) => /^(string|num|boolean|date|file)/.test(type);

function valueOf({ type }: DescribedField, text: string): unknown {
	if (/^(number|boolean)/.test(type)) return JSON.parse(text) as unknown;
	return isPlain(type) ? text : parsed(text);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
}

function plainText(field: DescribedField): string {
	const { name, type, minValue, maxValue } = field;
	if (type.startsWith('boolean')) return 'true';
	if (type.startsWith('date')) return formatTime(someTime(hashText(name)));
	if (type.startsWith('num')) return String(minValue ?? Math.min(1, maxValue ?? 1));
	if (!isPlain(type)) return type.endsWith('[]') ? '[]' : '{}';
	return shortened(unmasked(someText(name, hashText(name))), field);
}

/** A number in place of a masked one; a masked name is no example. */
const unmasked = (text: string) =>
	/^[\d*]+$/.test(text) ? text.replaceAll('*', '0') : text.includes('*') ? '…' : text;

/** A text as the platform takes it; one that counts bytes gets none of more. */
function shortened(text: string, { maxLength, maxBytes }: DescribedField): string {
	if (maxBytes !== undefined && Buffer.byteLength(text) > maxBytes) return '1'.repeat(maxBytes);
	return text.slice(0, maxLength);
}
