import type { OperationFacts, Parameter } from '../../nodes/shared/catalogue/types';
import { invalidParameter, missingParameter } from '../Refusal';
import type { ReceivedFile } from '../http/Received';
import { readStruct } from './structText';
import { faultOfValue } from './wireValue';

/** What a call brings for its operation. */
export interface Brought {
	/** Business parameters by wire name. */
	business: Map<string, string>;
	files: Map<string, ReceivedFile>;
	rawBody?: string;
}

/** Checks that what the operation requires is there and that all is well formed; throws the first refusal. */
export function checkParameters(brought: Brought, operation: OperationFacts): void {
	const read = readerOf(brought);
	checkContainers(operation, brought);
	for (const parameter of operation.parameters) checkRequired(parameter, read, brought);
	for (const parameter of operation.parameters) checkForm(parameter, read, brought);
}

type Read = (parameter: Parameter) => string | undefined;

/** Finds a parameter where it travels: by its own name, or inside a struct parameter or a raw body. */
function readerOf({ business, rawBody }: Brought): Read {
	return ({ name, inside }) => {
		if (!inside) return business.get(name);
		return readStruct(business.get(inside) ?? rawBody ?? '')(name);
	};
}

/** A struct parameter that carries others must be a JSON object. */
function checkContainers({ parameters }: OperationFacts, { business }: Brought): void {
	for (const name of new Set(parameters.map(({ inside }) => inside))) {
		const text = name && business.get(name);
		const fault = text && !/^\s*</.test(text) ? faultOfValue(text, 'struct') : undefined;
		if (name && fault) throw invalidParameter(name, fault);
	}
}

function checkRequired(parameter: Parameter, read: Read, { files }: Brought): void {
	const { name, required, default: fallback } = parameter;
	if (!required || fallback !== undefined) return;
	if (files.has(name) || read(parameter)?.trim()) return;
	throw missingParameter(name);
}

function checkForm(parameter: Parameter, read: Read, { files }: Brought): void {
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
