import type { Parameter } from '../catalogue/types';
import { tryParse } from '../json/parseLossless';

const structured = /^(json|struct(\[\])?)$/;

/**
 * JSON body of a call, as DingTalk's own clients write it: structs and lists as JSON, everything else as text,
 * which DingTalk converts, so that ids of any length arrive whole. Text that holds an object or a list counts
 * as such, as the platform's documents call many structs text.
 */
export function jsonBody(business: Record<string, string>, parameters: Parameter[] = []): string {
	const types = new Map(parameters.map(({ name, type }) => [name, type]));
	const members = Object.entries(business).map(
		([name, text]) => `${JSON.stringify(name)}:${memberText(text, types.get(name))}`,
	);
	return `{${members.join(',')}}`;
}

function memberText(text: string, type: Parameter['type'] = 'string'): string {
	const isStruct = structured.test(type) || /^\s*[{[]/.test(text);
	return isStruct && tryParse(text) !== undefined ? text : JSON.stringify(text);
}
