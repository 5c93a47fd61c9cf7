import type { IExecuteFunctions } from 'n8n-workflow';

/** Options of a call, from the node's Options. */
export interface CallOptions {
	/** Overrides the credential's session. */
	sessionKey?: string;
	simplify: boolean;
	/** Milliseconds. */
	timeout: number;
}

/** Milliseconds to wait for an answer when the user sets nothing. */
export const defaultTimeout = 30_000;

/** Reads the options of one item. */
export function readOptions(context: IExecuteFunctions, itemIndex: number): CallOptions {
	const options = context.getNodeParameter('options', itemIndex, {}, { skipValidation: true }) as {
		sessionKey?: string;
		simplify?: boolean;
		timeout?: number;
	};
	return {
		sessionKey: options.sessionKey?.trim() || undefined,
		simplify: options.simplify ?? true,
		timeout: options.timeout ?? defaultTimeout,
	};
}
