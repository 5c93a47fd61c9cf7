import type { Option } from '../execute/optionTable';

/** The options of every trigger by name; the editor's fields and the reading both follow it. */
export const triggerOptions = {
	fetchDetail: { label: 'Fetch Each Record in Full', kind: 'boolean', default: false },
	fields: { label: 'Fields', kind: 'text', default: '' },
	newestOnly: { label: 'Only the Newest State', kind: 'boolean', default: false },
	/** Seconds; the event's own where nothing is given. */
	overlap: {
		label: 'Overlap (Seconds)',
		kind: 'number',
		default: 120,
		min: 0,
		max: 86_400,
		whole: true,
	},
	recordsPerExecution: {
		label: 'Records per Execution',
		kind: 'number',
		default: 1,
		min: 1,
		max: 1000,
		whole: true,
	},
	sessionKey: { label: 'Session Key', kind: 'text', default: '' },
} as const satisfies Record<string, Option>;

export type TriggerOptionName = keyof typeof triggerOptions;

/** Milliseconds of the units of Poll Every. */
export const pollUnits = { seconds: 1000, minutes: 60_000, hours: 3_600_000 } as const;

/** Shortest time between two looks, in milliseconds. */
export const shortestPoll = 10_000;

/** Where a trigger begins when it is first turned on. */
export const starts = { now: 'now', hours: 'hours', date: 'date' } as const;
