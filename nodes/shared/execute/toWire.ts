import { isNeeded } from '../catalogue/parameters';
import type { Field } from '../catalogue/types';
import type { FilePart } from '../http/messages';
import { checkXml } from '../protocols/qimen/writeXml';
import type { Values } from '../values/changeValues';
import { missingValue } from '../values/InvalidValueError';
import { isBlank } from '../values/scalarText';
import { serialise, serialiseMember } from '../values/serialise';
import { fieldError, missingError } from './fieldError';
import type { Item } from './Item';
import type { RunnableOperation, RunnableParameter } from './OperationCall';
import { readFile } from './readFile';

/** What a call sends. */
export interface WireParameters {
	/** Text by wire name. */
	business: Record<string, string>;
	/** Files by wire name. */
	files: Record<string, FilePart>;
}

/**
 * Serialises the values of an item and checks them against what the platform allows.
 * @throws NodeOperationError that names field, operation and what is allowed
 */
export async function toWire(
	item: Item,
	operation: RunnableOperation,
	values: Values,
): Promise<WireParameters> {
	assertGiven(item, operation, values);
	const wire: WireParameters = { business: {}, files: {} };
	const wrapped = new Map<string, string[]>();
	for (const parameter of operation.parameters) {
		const value = values.get(parameter.name);
		try {
			if (parameter.type === 'file' && !isBlank(value))
				wire.files[parameter.name] = await readFile(item, parameter, value);
			else put(parameter, toText(operation, parameter, values), wire, wrapped);
		} catch (error) {
			throw fieldError(item, { operation, parameter }, error);
		}
	}
	for (const [name, members] of wrapped) wire.business[name] = `{${members.join(',')}}`;
	return wire;
}

/** Several that are missing are named at once; one alone is found on its way. */
function assertGiven(item: Item, operation: RunnableOperation, values: Values): void {
	const missing = operation.parameters.filter(
		(parameter) => isBlank(values.get(parameter.name)) && isNeededIn(values, parameter),
	);
	if (missing.length > 1) throw missingError(item, operation, missing);
}

function toText(
	{ route }: RunnableOperation,
	parameter: RunnableParameter,
	values: Values,
): string | undefined {
	const value = values.get(parameter.name);
	const isXml = route?.protocol === 'qimen';
	// XML has lists of its own, so that its texts hold none.
	const field: Field = isXml ? { ...parameter, list: 'json' } : parameter;
	const text = parameter.inside ? serialiseMember(value, field) : serialise(value, field);
	if (isMissing(text, parameter) && isNeededIn(values, parameter))
		return missingValue(parameter.fromAccount);
	if (text === undefined) return undefined;
	if (isXml) checkXml(text, parameter);
	return text;
}

/** Whether nothing is given; a list of objects that must be given has an entry. */
const isMissing = (text: string | undefined, { type }: Field): boolean =>
	text === undefined || (type === 'struct[]' && /^\s*\[\s*\]\s*$/.test(text));

const isNeededIn = (values: Values, parameter: RunnableParameter): boolean =>
	isNeeded(parameter, (name) => values.get(name));

/** Members of a struct are gathered, everything else goes by its own name. */
function put(
	{ name, inside }: RunnableParameter,
	text: string | undefined,
	{ business }: WireParameters,
	wrapped: Map<string, string[]>,
): void {
	if (text === undefined) return;
	if (!inside) business[name] = text;
	else wrapped.set(inside, [...(wrapped.get(inside) ?? []), `${JSON.stringify(name)}:${text}`]);
}
