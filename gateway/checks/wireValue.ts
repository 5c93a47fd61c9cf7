import type { ParameterType } from '../../nodes/shared/catalogue/types';
import { parseTime } from '../values/formats';
import { isObjectText, parseJson } from '../values/json';

interface Rule {
	accepts: (text: string) => boolean;
	/** What the fault says that it wants. */
	expected: string;
}

const number: Rule = { accepts: (text) => /^-?\d+(\.\d+)?$/.test(text), expected: 'a number' };
const boolean: Rule = {
	accepts: (text) => text === 'true' || text === 'false',
	expected: 'true or false',
};
const date: Rule = {
	accepts: (text) => parseTime(text) !== undefined,
	expected: 'yyyy-MM-dd HH:mm:ss',
};
const anything: Rule = { accepts: () => true, expected: 'text' };

const rules: Record<Exclude<ParameterType, 'file'>, Rule> = {
	string: anything,
	'string[]': anything,
	number,
	numeric: number,
	'numeric[]': listOf(number),
	boolean,
	'boolean[]': listOf(boolean),
	date,
	'date[]': listOf(date),
	json: { accepts: (text) => parseJson(text) !== undefined, expected: 'JSON' },
	struct: { accepts: isObjectText, expected: 'a JSON object' },
	'struct[]': { accepts: (text) => Array.isArray(parseJson(text)), expected: 'a JSON array' },
};

/** What a text should have been for a type; undefined when it is in order. */
export function expectedValue(
	text: string,
	type: Exclude<ParameterType, 'file'>,
	list?: 'json',
): string | undefined {
	const rule = rules[list && type.endsWith('[]') ? 'struct[]' : type];
	return rule.accepts(text) ? undefined : rule.expected;
}

function listOf({ accepts, expected }: Rule): Rule {
	return {
		accepts: (text) => text.split(',').every((entry) => accepts(entry)),
		expected: `a list with commas, each entry ${expected}`,
	};
}
