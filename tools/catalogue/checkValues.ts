import type { Parameter, ParameterTexts } from '../../nodes/shared/catalogue/types';

/** Problems of a parameter's values: lists that are missing, doubles, values that the type does not take. */
export function checkValues(parameter: Parameter, words: ParameterTexts): string[] {
	const { type, listsValues } = parameter;
	const { options, openSet } = words;
	const isNamed = Boolean(options ?? openSet) || type === 'boolean' || type === 'boolean[]';
	const missing = listsValues && !isNamed ? ['its text lists values: options or openSet'] : [];
	if (!options) return missing;
	const values = options.map(({ value }) => value);
	const names = options.map(({ name }) => name.toLowerCase());
	return [
		...(openSet ? ['has options and a reason for none'] : []),
		...(/^(boolean|date|file|json|struct)/.test(type) ? [`a ${type} has no options`] : []),
		...repeated(values).map((value) => `the value "${value}" stands more than once`),
		...repeated(names).map((name) => `the value's name "${name}" stands more than once`),
		...values.filter((value) => !fits(value, type)).map((value) => `"${value}" is no ${type}`),
	];
}

const repeated = (texts: string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);

function fits(value: string, type: Parameter['type']): boolean {
	if (/^num/.test(type)) return /^-?\d+(\.\d+)?$/.test(value);
	return !type.endsWith('[]') || !value.includes(',');
}
