import increments from '../../../catalogue/increments.json';
import { type ChangeFacts, changeFacts } from '../../../gateway/changes/ChangeFacts';
import { expectationsOf } from '../../../gateway/expectations/expectationsOf';
import type { Shape } from '../../../gateway/expectations/Shape';
import { loadOperations } from '../../../gateway/loadOperations';
import { formatIn, parseIn } from '../../../gateway/values/zones';
import { findMember, itemMembers } from '../../../nodes/shared/catalogue/itemMembers';

const operations = loadOperations();
const known = [...changeFacts].filter(([method]) => operations.has(method));

/** What an event says of its window. */
interface Event {
	method: string;
	pageSize: number;
	window: Partial<Record<'advised' | 'longest' | 'history' | 'zone', string>> & {
		from: string;
		to: string;
	};
}

/** Whether the platform has a parameter at a path. */
function hasParameter(method: string, path: string): boolean {
	const operation = operations.get(method);
	const [name = '', ...steps] = path.split('.');
	const expected = operation ? expectationsOf(operation) : [];
	let shape: Shape | undefined = expected.find((entry) => entry.name === name)?.shape;
	for (const step of steps)
		shape =
			shape?.kind === 'object'
				? shape.members.find((member) => member.name === step)?.shape
				: undefined;
	return shape !== undefined;
}

describe('what is known of the methods that list changes', () => {
	it.each(known)('%s has what the platform says: its parameters', (method, facts) => {
		const { window, page, hasNext, orderBy, timeBy, state } = facts;
		const named = [page.number, page.size, page.position?.parameter, hasNext?.ask, orderBy];
		const all = [...window, ...named, timeBy?.parameter, state?.filter];
		const missing = all.filter((path) => path !== undefined && !hasParameter(method, path));
		expect(missing).toEqual([]);
	});

	it.each(known)('%s has what the platform says: the members of its answer', (method, facts) => {
		const operation = operations.get(method);
		const { id, members, state } = facts;
		const inRecord = [
			id,
			members.created,
			members.modified,
			state?.member,
			...(state?.times ?? []),
		];
		const records = (operation && itemMembers(operation)) ?? [];
		const lost = inRecord.filter((path) => path !== undefined && !findMember(records, path));
		const inAnswer = [facts.list, facts.total, facts.hasNext?.path, facts.page.position?.path];
		const response = operation?.response ?? [];
		const missing = inAnswer.filter((path) => path !== undefined && !findMember(response, path));
		expect([...lost, ...missing]).toEqual([]);
	});
});

/** The length of a duration such as `P1DT30M`, in minutes. */
function minutes(duration: string): number {
	const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(duration)?.slice(1);
	const [days = 0, hours = 0, rest = 0, seconds = 0] = (parts ?? []).map((text) =>
		Number(text ?? 0),
	);
	return (days * 24 + hours) * 60 + rest + seconds / 60;
}

describe('the events of the triggers', () => {
	const events = increments.flatMap(({ domain, events: rows }) =>
		rows.map((event) => [`${domain} ${event.value}`, event as Event] as const),
	);

	it.each(events)('%s asks for what the sandbox knows of its method', (_, event) => {
		const facts = changeFacts.get(event.method);
		expect(facts).toBeDefined();
		const { page, longestHours = Infinity, historyDays = Infinity, zone } = facts as ChangeFacts;
		expect(event.pageSize).toBeLessThanOrEqual(page.largest);
		expect(event.window.zone).toBe(zone);
		const { longest, history, advised = 'P0D' } = event.window;
		if (longestHours < Infinity) expect(longest).toBeDefined();
		expect(minutes(longest ?? advised)).toBeLessThanOrEqual(longestHours * 60);
		if (historyDays < Infinity) expect(history).toBeDefined();
		expect(minutes(history ?? 'P0D')).toBeLessThanOrEqual(historyDays * 24 * 60);
	});

	it.each(events)('%s has the parameters of a window', (_, { method, window }) => {
		expect([window.from, window.to].filter((path) => !hasParameter(method, path))).toEqual([]);
	});
});

describe('a clock in another zone', () => {
	const zone = 'America/Los_Angeles';

	it.each([
		['2026-01-15T20:00:00Z', '2026-01-15 12:00:00'],
		['2026-07-15T19:00:00Z', '2026-07-15 12:00:00'],
		['2026-03-08T10:00:00Z', '2026-03-08 03:00:00'],
		['2026-11-01T08:30:00Z', '2026-11-01 01:30:00'],
		['2026-11-01T10:00:00Z', '2026-11-01 02:00:00'],
	])('%s is %s there', (moment, text) => {
		expect(formatIn(Date.parse(moment), zone)).toBe(text);
		expect(parseIn(text, zone)).toBe(Date.parse(moment));
	});

	it('reads nothing out of what is no time', () => {
		expect(parseIn('2026-13-01 00:00:00', zone)).toBeUndefined();
	});
});
