import type { OperationFacts, Parameter } from '../../nodes/shared/catalogue/types';
import { systemNames } from '../calls/Call';
import type { Received } from '../http/Received';
import { invalidParameter, missingParameter } from '../Refusal';
import { readStruct } from './structText';
import { faultOfValue } from './wireValue';

/** The business parameters of a call, by wire name. */
export function businessParameters(
	{ texts, rawMembers }: Received,
	{ parameters }: OperationFacts,
): Map<string, string> {
	const own = new Set(parameters.map(({ name }) => name));
	const sent = [...rawMembers, ...texts];
	return new Map(sent.filter(([name]) => !systemNames.has(name) || own.has(name)));
}

/** Checks that what the operation requires is there and that all is well formed; throws the first refusal. */
export function checkParameters(received: Received, operation: OperationFacts): void {
	const business = businessParameters(received, operation);
	const read = readerOf(received, business);
	checkContainers(operation, business);
	for (const parameter of operation.parameters) checkRequired(parameter, read, received);
	for (const parameter of operation.parameters) checkForm(parameter, read, received);
}

/** Business parameters that the operation does not have. */
export function unknownParameters(received: Received, operation: OperationFacts): string[] {
	const known = new Set(operation.parameters.map(({ name, inside }) => inside ?? name));
	const sent = [...businessParameters(received, operation).keys(), ...received.files.keys()];
	return sent.filter((name) => !known.has(name));
}

type Read = (parameter: Parameter) => string | undefined;

/** Finds a parameter where it travels: by its own name, or inside a struct parameter or a raw body. */
function readerOf({ rawBody }: Received, business: Map<string, string>): Read {
	return ({ name, inside }) => {
		if (!inside) return business.get(name);
		return readStruct(business.get(inside) ?? rawBody ?? '')(name);
	};
}

/** A struct parameter that carries others must be a JSON object. */
function checkContainers({ parameters }: OperationFacts, business: Map<string, string>): void {
	for (const name of new Set(parameters.map(({ inside }) => inside))) {
		const text = name && business.get(name);
		const fault = text && !/^\s*</.test(text) ? faultOfValue(text, 'struct') : undefined;
		if (name && fault) throw invalidParameter(name, fault);
	}
}

function checkRequired(parameter: Parameter, read: Read, { files }: Received): void {
	const { name, required, default: fallback } = parameter;
	if (!required || fallback !== undefined) return;
	if (files.has(name) || read(parameter)?.trim()) return;
	throw missingParameter(name);
}

function checkForm(parameter: Parameter, read: Read, { files }: Received): void {
	const { name, type } = parameter;
	const text = read(parameter);
	if (type === 'file') {
		if (text !== undefined) throw invalidParameter(name, 'a file part of a multipart body');
		return;
	}
	if (files.has(name)) throw invalidParameter(name, 'text, not a file');
	const fault = text?.trim() ? faultOfValue(text, type) : undefined;
	if (fault) throw invalidParameter(name, fault);
}
