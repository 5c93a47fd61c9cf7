import type { INodeProperties } from 'n8n-workflow';
import { defaultOptions } from '../execute/readOptions';

const options: INodeProperties[] = [
	{
		displayName: 'Binary Field From',
		name: 'binaryField',
		type: 'string',
		default: defaultOptions.binaryField,
		placeholder: 'e.g. pdf_data',
		description:
			'Name of a member of each item that holds a file as base64; its content moves to the binary field "data"',
	},
	{
		displayName: 'Calls in Flight',
		name: 'callsInFlight',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 20 },
		default: defaultOptions.callsInFlight,
		description: 'How many input items are worked on at once; results keep the order of the input',
	},
	{
		displayName: 'Calls per Second',
		name: 'callsPerSecond',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: defaultOptions.callsPerSecond,
		description:
			'Most calls of the app key in a second, counted over all nodes of this n8n process; 0 sets no limit',
	},
	{
		displayName: 'Ignore Business Failures',
		name: 'ignoreBusinessFailures',
		type: 'boolean',
		default: defaultOptions.ignoreBusinessFailures,
		description:
			'Whether to pass on an answer that says in its content that the operation did not succeed',
	},
	{
		displayName: 'Largest Answer (MB)',
		name: 'largestAnswer',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: defaultOptions.largestAnswer,
		description: 'Size beyond which an answer is not read',
	},
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{
				name: 'Full Response',
				value: 'fullResponse',
				description: 'The whole answer with totals and request ID as one item',
			},
			{ name: 'Items', value: 'items', description: 'Each record as one item' },
			{ name: 'Raw', value: 'raw', description: 'The text of the answer in "body"' },
		],
		default: defaultOptions.output,
		description: 'What to give of an answer',
	},
	{
		displayName: 'Parse JSON Texts',
		name: 'parseJson',
		type: 'boolean',
		default: defaultOptions.parseJson,
		description: 'Whether to turn members that hold JSON as text into objects and lists',
	},
	{
		displayName: 'Session Key',
		name: 'sessionKey',
		type: 'string',
		typeOptions: { password: true },
		default: defaultOptions.sessionKey,
		description:
			"Access token to use instead of the credential's, such as that of another seller; takes an expression, so that each item can have its own",
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: defaultOptions.simplify,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: defaultOptions.timeout,
		description: 'Milliseconds to wait for the answer of a call',
	},
	{
		displayName: 'Tries',
		name: 'tries',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 10 },
		default: defaultOptions.tries,
		description:
			'How often a call is tried at most when the network or the platform fails; calls that change something are repeated only if nothing can have been done',
	},
];

/** The field Options, the same in every node. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options,
};
