import { type IDataObject, type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import { fieldName } from '../catalogue/fieldName';
import type { Operation, Parameter } from '../catalogue/types';
import type { FilePart } from '../transport/Call';
import { InvalidValueError } from '../transport/InvalidValueError';
import { memberText } from '../transport/jsonText';
import { parseObject } from './parseObject';
import { serialise } from '../transport/serialise';
import { readFile } from './readFile';

/** What an item sends. */
export interface WireParameters {
	/** Text by wire name. */
	business: Record<string, string>;
	/** Files by wire name. */
	files: Record<string, FilePart>;
}

type Labelled = Parameter & { label: string };

/**
 * Reads and serialises the parameters of one item.
 * @throws NodeOperationError that names field, operation and what is allowed
 */
export async function readParameters(
	context: IExecuteFunctions,
	operation: Operation,
	itemIndex: number,
): Promise<WireParameters> {
	const values = readValues(context, operation, itemIndex);
	const explain = explainer(context, operation, itemIndex);
	const wire: WireParameters = { business: {}, files: {} };
	const wrapped = new Map<string, string[]>();
	for (const parameter of operation.parameters) {
		const value = values.get(parameter.name);
		if (isBlank(value)) {
			if (parameter.required) throw explain(parameter, 'is required', 'given');
		} else if (parameter.type === 'file') {
			wire.files[parameter.name] = await readFile(context, String(value), itemIndex);
		} else {
			const text = attempt(
				() => toText(context, parameter, value),
				(allowed) => explain(parameter, 'is not valid', allowed),
			);
			if (text !== undefined) put(parameter, text, wire, wrapped);
		}
	}
	for (const [name, members] of wrapped) wire.business[name] = `{${members.join(',')}}`;
	return wire;
}

/**
 * Raw values by wire name: required ones from the top level, optional ones from Additional Fields;
 * as an AI agent's tool, the node has all of them in Parameters.
 */
function readValues(
	context: IExecuteFunctions,
	{ parameters }: Operation,
	itemIndex: number,
): Map<string, unknown> {
	const read = (name: string) =>
		context.getNodeParameter(name, itemIndex, null, { skipValidation: true }) as unknown;
	const given = parseObject(read('parameters')) ?? refuseParameters(context, itemIndex);
	const additional = (read('additionalFields') ?? {}) as IDataObject;
	return new Map(
		parameters.map(({ name, required }): [string, unknown] => {
			const field = fieldName(name);
			return [name, given[name] ?? (required ? read(field) : additional[field])];
		}),
	);
}

function refuseParameters(context: IExecuteFunctions, itemIndex: number): never {
	throw new NodeOperationError(context.getNode(), 'The field "Parameters" is not valid', {
		description: `It must be a JSON object with the operation's parameters by name. [Item ${itemIndex}]`,
		itemIndex,
	});
}

const isBlank = (value: unknown) =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function toText(
	context: IExecuteFunctions,
	parameter: Parameter,
	value: unknown,
): string | undefined {
	const settings = { timezone: context.getTimezone() };
	return parameter.inside
		? memberText(value, parameter, settings)
		: serialise(value, parameter, settings);
}

/** Members of a struct are gathered, everything else goes by its own name. */
function put(
	{ name, inside }: Parameter,
	text: string,
	{ business }: WireParameters,
	wrapped: Map<string, string[]>,
): void {
	if (!inside) business[name] = text;
	else wrapped.set(inside, [...(wrapped.get(inside) ?? []), `${JSON.stringify(name)}:${text}`]);
}

function attempt<T>(action: () => T, onInvalid: (allowed: string) => Error): T {
	try {
		return action();
	} catch (error) {
		if (error instanceof InvalidValueError) throw onInvalid(error.allowed);
		throw error;
	}
}

function explainer(context: IExecuteFunctions, { name, method }: Operation, itemIndex: number) {
	return ({ label, name: wireName }: Labelled, fault: string, allowed: string) =>
		new NodeOperationError(context.getNode(), `The field "${label}" ${fault}`, {
			description: `"${name}" (${method}) takes the parameter ${wireName}: it must be ${allowed}. [Item ${itemIndex}]`,
			itemIndex,
		});
}
