import { type IExecuteFunctions, NodeOperationError } from 'n8n-workflow';
import type { DescribedParameter, Operation } from '../catalogue/types';
import type { FilePart } from '../transport/Call';
import { checkLimits } from '../transport/checkLimits';
import { InvalidValueError } from '../transport/InvalidValueError';
import { memberText } from '../transport/jsonText';
import { serialise } from '../transport/serialise';
import type { Values } from './changeValues';
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
export async function serialiseValues(
	context: IExecuteFunctions,
	operation: Operation,
	values: Values,
	itemIndex: number,
): Promise<WireParameters> {
	const wire: WireParameters = { business: {}, files: {} };
	const wrapped = new Map<string, string[]>();
	for (const parameter of operation.parameters) {
		const value = values.get(parameter.name);
		try {
			if (isBlank(value)) refuseMissing(parameter);
			else if (parameter.type === 'file')
				wire.files[parameter.name] = await readFile(context, parameter, String(value), itemIndex);
			else put(parameter, toText(context, parameter, value), wire, wrapped);
		} catch (error) {
			if (!(error instanceof InvalidValueError)) throw error;
			throw new NodeOperationError(
				context.getNode(),
				...explain(operation, parameter, error, itemIndex),
			);
		}
	}
	for (const [name, members] of wrapped) wire.business[name] = `{${members.join(',')}}`;
	return wire;
}

const isBlank = (value: unknown) =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function refuseMissing({ required }: DescribedParameter): void {
	if (required) throw new InvalidValueError('given');
}

function toText(
	context: IExecuteFunctions,
	parameter: DescribedParameter,
	value: unknown,
): string | undefined {
	const settings = { timezone: context.getTimezone() };
	const text = parameter.inside
		? memberText(value, parameter, settings)
		: serialise(value, parameter, settings);
	if (text !== undefined) checkLimits(value, text, parameter);
	return text;
}

/** Members of a struct are gathered, everything else goes by its own name. */
function put(
	{ name, inside }: DescribedParameter,
	text: string | undefined,
	{ business }: WireParameters,
	wrapped: Map<string, string[]>,
): void {
	if (text === undefined) return;
	if (!inside) business[name] = text;
	else wrapped.set(inside, [...(wrapped.get(inside) ?? []), `${JSON.stringify(name)}:${text}`]);
}

/** Message and details of an error about a field. */
function explain(
	{ name, method }: Operation,
	parameter: DescribedParameter,
	{ allowed }: InvalidValueError,
	itemIndex: number,
): [string, { description: string; itemIndex: number }] {
	const fault = allowed === 'given' ? 'is required' : 'is not valid';
	const description = `"${name}" (${method}) takes the parameter ${parameter.name}: it must be ${allowed}. [Item ${itemIndex}]`;
	return [`The field "${parameter.label}" ${fault}`, { description, itemIndex }];
}
