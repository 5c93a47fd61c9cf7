import type { OperationFacts, Parameter } from '../../nodes/shared/catalogue/types';
import { invalidParameter, missingParameter } from '../faults/GatewayFault';
import type { GatewayRequest, RequestFile } from '../http/messages';
import { readStruct } from '../values/json';
import { expectedValue } from './wireValue';

/** What a call has for its operation. */
export interface CallParameters {
	/** Business parameters by wire name. */
	business: Map<string, string>;
	files: Map<string, RequestFile>;
	rawBody?: string;
}

/** Checks that what the operation requires is there and that all is well formed; throws the first fault. */
export function checkParameters(call: CallParameters, operation: OperationFacts): void {
	checkContainers(operation, call);
	for (const parameter of operation.parameters) checkRequired(parameter, call);
	for (const parameter of operation.parameters) checkValue(parameter, call);
}

/** A parameter where it travels: by its own name, or inside a struct parameter or a raw body. */
function read(
	{ name, inside }: Parameter,
	{ business, rawBody = '' }: CallParameters,
): string | undefined {
	return inside ? readStruct(business.get(inside) ?? rawBody, name) : business.get(name);
}

/** A struct parameter that carries others must be a JSON object. */
function checkContainers({ parameters }: OperationFacts, { business }: CallParameters): void {
	for (const name of new Set(parameters.map(({ inside }) => inside))) {
		const text = name && business.get(name);
		const expected = text && !/^\s*</.test(text) ? expectedValue(text, 'struct') : undefined;
		if (name && expected) throw invalidParameter(name, expected);
	}
}

function checkRequired(parameter: Parameter, call: CallParameters): void {
	const { name, required, default: fallback } = parameter;
	if (!required || fallback !== undefined) return;
	if (call.files.has(name) || read(parameter, call)?.trim()) return;
	throw missingParameter(name);
}

function checkValue(parameter: Parameter, call: CallParameters): void {
	const { name, type, list } = parameter;
	const text = read(parameter, call);
	if (type === 'file') {
		if (text !== undefined) throw invalidParameter(name, 'a file part of a multipart body');
		return;
	}
	if (call.files.has(name)) throw invalidParameter(name, 'text, not a file');
	const expected = text?.trim() ? expectedValue(text, type, list) : undefined;
	if (expected) throw invalidParameter(name, expected);
}

/** The business parameters of a call, by wire name: all but the protocol's own. */
export function businessParameters(
	{ texts, rawMembers }: GatewayRequest,
	{ parameters }: OperationFacts,
	systemNames: ReadonlySet<string>,
): Map<string, string> {
	const own = new Set(parameters.map(({ name }) => name));
	const sent = [...rawMembers, ...texts];
	return new Map(sent.filter(([name]) => !systemNames.has(name) || own.has(name)));
}

/** Names of what a call has and its operation does not. */
export function unknownParameters(
	{ business, files }: CallParameters,
	{ parameters }: OperationFacts,
): string[] {
	const known = new Set(parameters.map(({ name, inside }) => inside ?? name));
	return [...business.keys(), ...files.keys()].filter((name) => !known.has(name));
}
