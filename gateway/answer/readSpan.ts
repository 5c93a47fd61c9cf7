import type { OperationFacts, Paging } from '../../nodes/shared/catalogue/types';
import { readStruct } from '../checks/structText';
import { invalidParameter } from '../Refusal';

/** Which records a call asks for, by what is known of its paging: from `from` on, and before `end`. */
export function readSpan(
	{ parameters }: OperationFacts,
	paging: Paging,
	business: Map<string, string>,
): { from: number; end: number } {
	const { style, parameter, first = style === 'page' ? 1 : 0 } = paging;
	const length = readLength(parameters, paging, business);
	const place = readNumber(parameter, readPath(parameters, parameter, business), first);
	const from = style === 'page' ? (place - first) * length : place;
	return { from, end: from + length };
}

function readLength(
	parameters: OperationFacts['parameters'],
	{ size = '', maxSize, defaultSize }: Paging,
	business: Map<string, string>,
): number {
	const length = readNumber(
		size,
		readPath(parameters, size, business),
		defaultSize ?? maxSize ?? 20,
	);
	if (length < 1 || length > (maxSize ?? Infinity))
		throw invalidParameter(size, `a number from 1 to ${maxSize ?? 'any'}`);
	return length;
}

function readNumber(name: string, text: string | undefined, fallback: number): number {
	if (!text) return fallback;
	if (!/^\d+$/.test(text)) throw invalidParameter(name, 'a number');
	return Number(text);
}

/** A parameter by its path: in the struct that it travels in, or as a member of a struct. */
function readPath(
	parameters: OperationFacts['parameters'],
	path: string,
	business: Map<string, string>,
): string | undefined {
	const [name = '', ...rest] = path.split('.');
	const inside = parameters.find((parameter) => parameter.name === name)?.inside;
	const text = inside ? readStruct(business.get(inside) ?? '')(name) : business.get(name);
	return rest.reduce<string | undefined>((struct, step) => readStruct(struct ?? '')(step), text);
}
