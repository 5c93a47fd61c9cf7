import type { IExecuteFunctions } from 'n8n-workflow';

/** What an operation gives: its records, the answers as objects, or the answers as text. */
export type Output = 'items' | 'fullResponse' | 'raw';

/** Options of a node's calls. */
export interface CallOptions {
	/** Sends a binary field with the content of this base64 member of each item. */
	binaryField: string;
	/** Calls under way at once. */
	callsInFlight: number;
	/** Most calls of the app key in a second, over all nodes; 0 for no limit. */
	callsPerSecond: number;
	ignoreBusinessFailures: boolean;
	/** Megabytes. */
	largestAnswer: number;
	output: Output;
	parseJson: boolean;
	/** Overrides the credential's session; blank for none. */
	sessionKey: string;
	simplify: boolean;
	/** Milliseconds. */
	timeout: number;
	/** How often a call is tried at most. */
	tries: number;
}

/** What holds when the user sets nothing. */
export const defaultOptions: CallOptions = {
	binaryField: '',
	callsInFlight: 1,
	callsPerSecond: 0,
	ignoreBusinessFailures: false,
	largestAnswer: 64,
	output: 'items',
	parseJson: false,
	sessionKey: '',
	simplify: true,
	timeout: 30_000,
	tries: 4,
};

/** Reads the options of one item. */
export function readOptions(context: IExecuteFunctions, itemIndex: number): CallOptions {
	const options = context.getNodeParameter('options', itemIndex, {}, { skipValidation: true });
	return { ...defaultOptions, ...(options as Partial<CallOptions>) };
}
