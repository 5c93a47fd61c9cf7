import type { INodeProperties } from 'n8n-workflow';
import { type Option, type OptionName, optionTable } from '../execute/optionTable';

/** What the editor shows of an option beside its label. */
const details: Record<OptionName, Partial<INodeProperties>> = {
	binaryField: { placeholder: 'e.g. pdf_data', description: 'Member with a file as Base64' },
	callsInFlight: { description: 'Input items worked on at once' },
	callsPerSecond: { description: 'Of this node; 0 for no limit, else at least 0.01' },
	convertValues: {
		description:
			'Whether to give dates as ISO 8601 with the zone +08:00, and amounts and counts as numbers',
	},
	ignoreBusinessFailures: { description: 'Whether to return answers that report a failure' },
	largestAnswer: {},
	output: {
		options: [
			{
				name: 'Full Response',
				value: 'fullResponse',
				description: 'The whole answer as one item',
			},
			{ name: 'Items', value: 'items' },
			{ name: 'Raw', value: 'raw' },
		],
		description: 'Each record as an item, the whole answer, or its text in "body"',
	},
	pageSize: {
		description: 'Records that each call asks for; 0 for as many as the platform gives',
		displayOptions: { show: { '/returnAll': [false, true] } },
	},
	parseJson: { description: 'Whether to parse texts that hold JSON' },
	sendUnknown: {
		description:
			'Whether to send parameters that the catalogue does not know, rather than refuse them',
	},
	sessionKey: {
		typeOptions: { password: true },
		description: "Instead of the credential's; can differ for each item",
	},
	simplify: {
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	startAt: {
		placeholder: 'e.g. 7',
		description:
			'Page, record or cursor to begin with, as the operation counts them; Limit counts from there',
		displayOptions: { show: { '/returnAll': [false] } },
	},
	timeout: { description: 'Longest wait for a turn, and for an answer' },
	tries: { description: 'Most tries of a call' },
};

/** The field of an option; `more` is what its table does not say. */
export function describeOption(
	name: string,
	option: Option,
	more: Partial<INodeProperties>,
): INodeProperties {
	const base = { displayName: option.label, name, type: fieldType(option), ...limitsOf(option) };
	return { ...base, default: option.default, ...more };
}

function fieldType({ kind }: Option): INodeProperties['type'] {
	if (kind === 'text') return 'string';
	return kind === 'choice' ? 'options' : kind;
}

function limitsOf(option: Option): Partial<INodeProperties> {
	if (option.kind !== 'number') return {};
	const { min, max, zero } = option;
	return {
		typeOptions: { minValue: zero ? 0 : min, ...(max !== undefined && { maxValue: max }) },
	};
}

const names = Object.keys(optionTable) as OptionName[];

/** The field Options with these in it. */
export const optionsFieldOf = (options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options,
});

const fieldOf = (chosen: OptionName[]): INodeProperties =>
	optionsFieldOf(chosen.map((name) => describeOption(name, optionTable[name], details[name])));

/** The field Options, the same in every node of a domain. */
export const optionsField = fieldOf(names.filter((name) => name !== 'sendUnknown'));

const ofTool: OptionName[] = [
	'convertValues',
	'ignoreBusinessFailures',
	'output',
	'sessionKey',
	'simplify',
	'startAt',
	'timeout',
	'tries',
];

/** The field Options of an AI agent's tool, which makes one call at a time and gives no files. */
export const toolOptionsField = fieldOf(ofTool);

/** The field Options of the node for any API. */
export const anyOptionsField = fieldOf(names);
