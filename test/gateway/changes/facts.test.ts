import { changeFacts } from '../../../gateway/changes/ChangeFacts';
import { expectationsOf } from '../../../gateway/expectations/expectationsOf';
import type { Shape } from '../../../gateway/expectations/Shape';
import { loadOperations } from '../../../gateway/loadOperations';
import { formatIn, parseIn } from '../../../gateway/values/zones';
import { findMember, itemMembers } from '../../../nodes/shared/catalogue/itemMembers';

const operations = loadOperations();
const known = [...changeFacts].filter(([method]) => operations.has(method));

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
		const inRecord = [id, members.created, members.modified, state?.member];
		const records = (operation && itemMembers(operation)) ?? [];
		const lost = inRecord.filter((path) => path !== undefined && !findMember(records, path));
		const inAnswer = [facts.list, facts.total, facts.hasNext?.path, facts.page.position?.path];
		const response = operation?.response ?? [];
		const missing = inAnswer.filter((path) => path !== undefined && !findMember(response, path));
		expect([...lost, ...missing]).toEqual([]);
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
