import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { Expectation, Shape } from '../expectations/Shape';
import { invalidParameter } from '../faults/GatewayFault';
import type { GatewayRequest, RequestFile } from '../http/messages';
import { isObjectText, parseJson } from '../values/json';
import { checkMembers, expectedOf } from './checkShape';

/** What a call has for its operation. */
export interface CallParameters {
	/** Business parameters by wire name. */
	business: Map<string, string>;
	files: Map<string, RequestFile>;
	rawBody?: string;
}

/** Checks that what the platform requires is there and that all is well formed; throws the first fault. */
export function checkParameters(call: CallParameters, expected: readonly Expectation[]): void {
	const { business, files, rawBody = '' } = call;
	const body = isObjectText(rawBody) ? (parseJson(rawBody) as Record<string, unknown>) : {};
	checkMembers((name, shape) => {
		const file = files.get(name);
		if (file && shape?.kind === 'any') return file;
		if (shape?.kind === 'file') return file ?? business.get(name);
		if (file) throw invalidParameter(name, 'text, not a file');
		return business.has(name) && name in body
			? body[name]
			: readText(name, business.get(name), shape);
	}, expected);
}

/** Objects and lists travel as JSON where all is text. */
function readText(name: string, text: string | undefined, shape?: Shape): unknown {
	if (!text?.trim() || !shape || !['object', 'list', 'json'].includes(shape.kind)) return text;
	const value = parseJson(text);
	if (value === undefined) throw invalidParameter(name, expectedOf(shape));
	return value;
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

/** Names of what a call has and the platform does not know. */
export function unknownParameters(
	{ business, files }: CallParameters,
	expected: readonly Expectation[],
): string[] {
	const known = new Set(expected.map(({ name }) => name));
	return [...business.keys(), ...files.keys()].filter((name) => !known.has(name));
}
