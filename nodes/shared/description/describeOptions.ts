import type { INodeProperties } from 'n8n-workflow';
import { defaultOptions } from '../execute/readOptions';

const options: INodeProperties[] = [
	{
		displayName: 'Binary Field From',
		name: 'binaryField',
		type: 'string',
		default: defaultOptions.binaryField,
		placeholder: 'e.g. pdf_data',
		description: 'Member with a file as base64',
	},
	{
		displayName: 'Calls in Flight',
		name: 'callsInFlight',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 20 },
		default: defaultOptions.callsInFlight,
		description: 'Input items worked on at once',
	},
	{
		displayName: 'Calls per Second',
		name: 'callsPerSecond',
		type: 'number',
		typeOptions: { minValue: 0 },
		default: defaultOptions.callsPerSecond,
		description: '0 for no limit',
	},
	{
		displayName: 'Ignore Business Failures',
		name: 'ignoreBusinessFailures',
		type: 'boolean',
		default: defaultOptions.ignoreBusinessFailures,
		description: 'Whether to pass on answers that say no',
	},
	{
		displayName: 'Largest Answer (MB)',
		name: 'largestAnswer',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: defaultOptions.largestAnswer,
	},
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{
				name: 'Full Response',
				value: 'fullResponse',
				description: 'The whole answer as one item',
			},
			{ name: 'Items', value: 'items' },
			{ name: 'Raw', value: 'raw' },
		],
		default: defaultOptions.output,
		description: 'Each record as an item, the whole answer, or its text in "body"',
	},
	{
		displayName: 'Parse JSON Texts',
		name: 'parseJson',
		type: 'boolean',
		default: defaultOptions.parseJson,
		description: 'Whether to parse texts that hold JSON',
	},
	{
		displayName: 'Session Key',
		name: 'sessionKey',
		type: 'string',
		typeOptions: { password: true },
		default: defaultOptions.sessionKey,
		description: "Instead of the credential's; can differ for each item",
	},
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: defaultOptions.simplify,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	{
		displayName: 'Timeout (Ms)',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: defaultOptions.timeout,
	},
	{
		displayName: 'Tries',
		name: 'tries',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 10 },
		default: defaultOptions.tries,
		description: 'Most tries of a call',
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
