import { longestTimer } from '../http/wait';

/** What an option takes. */
export type OptionKind =
	| { kind: 'boolean'; default: boolean }
	| { kind: 'text'; default: string }
	| { kind: 'choice'; default: string; values: readonly string[] }
	| {
			kind: 'number';
			default: number;
			min: number;
			max?: number;
			whole?: true;
			/** 0 means that there is no limit. */
			zero?: true;
	  };

/** An option of a node: its label in the editor, and what it takes. */
export type Option = OptionKind & { label: string };

/** The options of every node by name; the editor's fields and the reading both follow it. */
export const optionTable = {
	binaryField: { label: 'Binary Field From', kind: 'text', default: '' },
	callsInFlight: {
		label: 'Calls in Flight',
		kind: 'number',
		default: 1,
		min: 1,
		max: 20,
		whole: true,
	},
	callsPerSecond: {
		label: 'Calls per Second',
		kind: 'number',
		default: 0,
		min: 0.01,
		zero: true,
	},
	convertValues: { label: 'Convert Values', kind: 'boolean', default: false },
	ignoreBusinessFailures: { label: 'Ignore Business Failures', kind: 'boolean', default: false },
	/** Megabytes; a text of Node holds little more. */
	largestAnswer: { label: 'Largest Answer (MB)', kind: 'number', default: 64, min: 1, max: 500 },
	output: {
		label: 'Output',
		kind: 'choice',
		default: 'items',
		values: ['items', 'fullResponse', 'raw'],
	},
	/** Records; 0 for as many as the platform gives. */
	pageSize: { label: 'Page Size', kind: 'number', default: 0, min: 1, whole: true, zero: true },
	parseJson: { label: 'Parse JSON Texts', kind: 'boolean', default: false },
	sendUnknown: { label: 'Send Unknown Parameters', kind: 'boolean', default: false },
	sessionKey: { label: 'Session Key', kind: 'text', default: '' },
	simplify: { label: 'Simplify', kind: 'boolean', default: true },
	/** Number of a page or record, or a cursor. */
	startAt: { label: 'Start At', kind: 'text', default: '' },
	/** Milliseconds. */
	timeout: {
		label: 'Timeout (Ms)',
		kind: 'number',
		default: 30_000,
		min: 1,
		max: longestTimer,
		whole: true,
	},
	tries: { label: 'Tries', kind: 'number', default: 4, min: 1, max: 10, whole: true },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof optionTable;
