import type { IExecuteFunctions } from 'n8n-workflow';
import type { DescribedParameter, Field, Operation } from '../catalogue/types';
import { checkXml } from '../protocols/qimen/writeXml';
import type { FilePart } from '../protocols/Call';
import { InvalidValueError } from '../values/InvalidValueError';
import { isBlank } from '../values/isBlank';
import { refuseMissing } from '../values/memberText';
import { serialise, serialiseMember } from '../values/serialise';
import type { Values } from '../values/changeValues';
import { readFile } from './readFile';
import { refusal } from './refusal';

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
			if (parameter.type === 'file' && !isBlank(value))
				wire.files[parameter.name] = await readFile(context, parameter, value, itemIndex);
			else put(parameter, toText(operation, parameter, value), wire, wrapped);
		} catch (error) {
			if (!(error instanceof InvalidValueError)) throw error;
			throw refusal(context, { operation, parameter, itemIndex }, error);
		}
	}
	for (const [name, members] of wrapped) wire.business[name] = `{${members.join(',')}}`;
	return wire;
}

function toText(
	{ route }: Operation,
	parameter: DescribedParameter,
	value: unknown,
): string | undefined {
	const isXml = route?.protocol === 'qimen';
	// XML has lists of its own, so that its texts hold none.
	const field: Field = isXml ? { ...parameter, list: 'json' } : parameter;
	const text = parameter.inside ? serialiseMember(value, field) : serialise(value, field);
	if (text === undefined) return parameter.required ? refuseMissing() : undefined;
	if (isXml) checkXml(text, parameter);
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
