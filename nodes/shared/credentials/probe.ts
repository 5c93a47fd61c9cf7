import type { INodeCredentialTestResult } from 'n8n-workflow';
import type { Route } from '../catalogue/types';
import { explain } from '../faults/explain';
import type { Fault, FaultKind } from '../faults/Fault';
import { redactFault, shorten } from '../faults/redact';
import { performCall } from '../protocols/performCall';
import type { Protocol } from '../protocols/Protocol';

/** A call that changes nothing, made to learn whether the platform accepts a credential. */
export interface Probe {
	protocol: Protocol;
	method: string;
	route?: Route;
	business?: Record<string, string>;
	/** Kinds of faults that show that the credential was accepted. */
	accepts?: FaultKind[];
	/** Knows such a fault by its text, where its kind does not. */
	isAccepted?: (fault: Fault) => boolean;
}

const limits = { timeout: 15_000, maxAnswer: 1024 * 1024 };
/** Most characters of the platform's own text in the message of a test. */
const longestReason = 400;

/** Makes a probe's call and says what is wrong, if anything is, as the platform puts it. */
export async function runProbe(probe: Probe): Promise<INodeCredentialTestResult> {
	const { protocol, method, route, business = {}, accepts = [], isAccepted } = probe;
	const call = { method, route, business, files: {}, simplify: false };
	const rules = { gap: 0, tries: 1, repeatable: true, limits };
	const outcome = await performCall(protocol, call, rules);
	const isFine =
		!('fault' in outcome) ||
		(!outcome.fault.notSent &&
			(accepts.includes(outcome.fault.kind) || isAccepted?.(outcome.fault)));
	return isFine
		? { status: 'OK', message: 'The platform accepts the credential' }
		: { status: 'Error', message: reasonOf(outcome.fault, protocol.secrets) };
}

function reasonOf(fault: Fault, secrets: string[]): string {
	const { code, message, subMessage, note } = redactFault(fault, secrets);
	const { title, hint } = explain(fault);
	const reason = shorten(subMessage ?? message, longestReason);
	return `${title} (code ${code}: ${reason}${note ? `. ${note}` : ''}). ${hint}`;
}
