import type { IDataObject } from 'n8n-workflow';
import { findTrigger } from '../../../../nodes/shared/catalogue/increments';
import { CallFault } from '../../../../nodes/shared/trigger/CallFault';
import { type AskedPage, readSpan } from '../../../../nodes/shared/trigger/readSpan';
import type { Fault } from '../../../../nodes/shared/faults/Fault';
import { handOver } from '../../../../nodes/shared/trigger/HandOver';
import { Watermark } from '../../../../nodes/shared/trigger/Watermark';
import { ServerClock } from '../../../../nodes/shared/trigger/ServerClock';
import { ChangingList, nameOf, randomChanges, randomOf, textOf } from './ChangingList';
import { changed, Executions, Trial } from './trial';

const start = Date.UTC(2026, 0, 31, 4);
const minute = 60_000;
const hour = 60 * minute;
const lag = 90_000;
const none = { lost: 0, doubled: 0 };

function eventOf(domain: string, value: string) {
	const event = findTrigger(domain)?.events.find((one) => one.value === value);
	if (!event) throw new Error(`There is no event ${value}`);
	return event;
}

function busyList(seed: number, count = 3000, time = 2 * hour) {
	return new ChangingList(randomChanges(randomOf(seed), { count, start, time, lag }), start, 100);
}

/** As a workflow of a schedule and an operation would: from where the last reading ended, page by page. */
function readNaively(list: ChangingList, end: number): { lost: number; doubled: number } {
	const ran: IDataObject[] = [];
	let from = start;
	while (list.now < end) {
		const to = Math.floor(list.now / 1000) * 1000;
		for (let page = 0; ; page += 1) {
			const { records, total = 0 } = list.page({ from, to }, page);
			ran.push(...records);
			if ((page + 1) * 100 >= total) break;
		}
		from = to;
		list.now += minute;
	}
	const known = new Set(ran.map(nameOf));
	const lost = list.lastStates().filter((name) => !known.has(name)).length;
	return { lost, doubled: ran.length - known.size };
}

const faultOf = (fault: Partial<Fault>) =>
	new CallFault(
		{ kind: 'throttled', code: '7', message: 'no', ...fault },
		new Error('no') as never,
	);

describe('a list that shows changes late and moves while it is read', () => {
	it.each([1, 2, 3, 4])('loses and doubles nothing (seed %i)', async (seed) => {
		const trial = new Trial(busyList(seed), new Executions());
		await trial.lookUntil(start + 2 * hour + 5 * minute);
		expect(trial.executions.result(trial.list)).toEqual(none);
		expect(trial.executions.refused).toBe(0);
	});

	it.each([1, 2, 3, 4])('is read with losses without an overlap (seed %i)', (seed) => {
		expect(readNaively(busyList(seed), start + 2 * hour + 5 * minute).lost).toBeGreaterThan(0);
	});

	it('is read with losses where the overlap is shorter than the lag', async () => {
		const trial = new Trial(busyList(1), new Executions(), { overlap: 10_000 });
		await trial.lookUntil(start + 2 * hour + 5 * minute);
		expect(trial.executions.result(trial.list).lost).toBeGreaterThan(0);
	});

	it('is caught up with after hours, span by span', async () => {
		const list = busyList(5, 6000, 6 * hour);
		const trial = new Trial(list, new Executions());
		list.now = start + 5 * hour;
		await trial.lookUntil(start + 6 * hour + 5 * minute);
		expect(trial.executions.result(list)).toEqual(none);
	});

	it('keeps no more in mind than the overlap holds', async () => {
		const trial = new Trial(busyList(6), new Executions());
		await trial.lookUntil(start + 2 * hour + 10 * minute);
		expect(trial.executions.ran.length).toBeGreaterThan(1500);
		expect(trial.looks.mark.size).toBeLessThan(10);
	});
});

describe('the beginning', () => {
	it('gives nothing of before', async () => {
		const changes = [-50, -1, 0, 50].map((minutes, id) => {
			const at = start + minutes * minute;
			return { id, at, shownAt: at + 10_000 };
		});
		const trial = new Trial(new ChangingList(changes, start, 100), new Executions(), {
			overlap: hour,
		});
		await trial.lookUntil(start + 2 * hour);
		expect(trial.executions.ran.map(({ tid }) => tid)).toEqual(['2', '3']);
	});

	it('gives nothing whose moment lies before it', async () => {
		const changes = [-1, 0].map((minutes, id) => ({
			id,
			at: start + 5 * minute,
			shownAt: start + 5 * minute,
			members: { pay_time: textOf(start + minutes * minute) },
		}));
		const trial = new Trial(new ChangingList(changes, start, 100), new Executions(), {
			event: { ...changed, moment: 'pay_time' },
		});
		await trial.lookUntil(start + hour);
		expect(trial.executions.ran.map(({ tid }) => tid)).toEqual(['1']);
	});
});

describe('equal times', () => {
	it('gives 500 changes of one second once each, while more come', async () => {
		const at = start + 10 * minute;
		const crowd = Array.from({ length: 500 }, (_, id) => ({
			id: 100_000 + id,
			at,
			shownAt: at + 100 * id,
		}));
		const others = randomChanges(randomOf(7), { count: 500, start, time: hour, lag });
		const trial = new Trial(new ChangingList([...crowd, ...others], start, 100), new Executions());
		await trial.lookUntil(start + hour + 5 * minute);
		expect(trial.executions.result(trial.list)).toEqual(none);
	});

	it('gives those at the border of two looks once', async () => {
		const borders = Array.from({ length: 90 }, (_, id) => {
			const at = start + (Math.floor(id / 3) + 1) * minute;
			return { id, at, shownAt: at + (id % 3) * 40_000 };
		});
		const trial = new Trial(new ChangingList(borders, start, 100), new Executions());
		await trial.lookUntil(start + 40 * minute);
		expect(trial.executions.result(trial.list)).toEqual(none);
		expect(trial.executions.ran).toHaveLength(90);
	});
});

describe('a restart', () => {
	it.each([
		[1, 'one record an execution'],
		[20, 'groups'],
	])('loses and doubles nothing with %i: %s', async (size) => {
		const trial = new Trial(busyList(8), new Executions(), { size });
		for (let end = start + 7 * minute; end < start + 2 * hour + 9 * minute; end += 7 * minute) {
			await trial.lookUntil(end);
			trial.restart();
		}
		expect(trial.executions.result(trial.list)).toEqual(none);
	});

	it.each([
		[1, false],
		[1, true],
		[20, false],
		[20, true],
	])(
		'after a kill starts again what was under way (%i a group, done: %s)',
		async (size, isDone) => {
			const executions = new Executions();
			executions.isDone = isDone;
			const trial = new Trial(busyList(9), executions, { size });
			for (const killAt of [7, 23, 40]) {
				executions.killAt = killAt;
				await expect(trial.lookUntil(start + 2 * hour)).rejects.toThrow('killed');
				trial.restart();
			}
			executions.killAt = Infinity;
			await trial.lookUntil(start + 2 * hour + 5 * minute);
			const { lost, doubled } = executions.result(trial.list);
			expect(lost).toBe(0);
			expect(doubled).toBeLessThanOrEqual(3 * Math.max(size, 5));
		},
	);

	it('doubles no single record, though n8n has forgotten all keys', async () => {
		const executions = new Executions();
		executions.isForgetful = true;
		const trial = new Trial(busyList(18, 3000, hour), executions, { overlap: hour });
		for (let end = start + 9 * minute; end < start + 2 * hour; end += 9 * minute) {
			await trial.lookUntil(end);
			trial.restart();
		}
		expect(trial.executions.result(trial.list)).toEqual(none);
	});

	it.each([1, 20])('with a longer overlap hands nothing over again (%i a group)', async (size) => {
		const executions = new Executions();
		executions.isForgetful = true;
		const trial = new Trial(busyList(19), executions, { size });
		await trial.lookUntil(start + hour);
		trial.restart(false, 40 * minute);
		await trial.lookUntil(start + 2 * hour + 5 * minute);
		expect(trial.executions.result(trial.list)).toEqual(none);
	});

	it('after kills while it catches up gives nothing again that had ended', async () => {
		const executions = new Executions();
		executions.isForgetful = true;
		const list = busyList(20, 6000, 6 * hour);
		const trial = new Trial(list, executions, { size: 10, overlap: 30_000 });
		list.now = start + 5 * hour;
		for (let killAt = 7; killAt < 350; killAt += 11) {
			executions.killAt = killAt;
			await expect(trial.lookUntil(start + 6 * hour)).rejects.toThrow('killed');
			trial.restart();
		}
		executions.killAt = Infinity;
		await trial.lookUntil(start + 6 * hour + 5 * minute);
		expect(executions.result(list).doubled).toBe(0);
	});

	it('after a kill gives up what the list has no more, and writes down that nothing is under way', async () => {
		const executions = new Executions();
		executions.killAt = 1;
		const changes = [0, 1].map((step) => ({
			id: 1,
			at: start + (1 + 10 * step) * minute,
			shownAt: start + (1 + 10 * step) * minute,
		}));
		const trial = new Trial(new ChangingList(changes, start, 100), executions);
		await expect(trial.lookUntil(start + 5 * minute)).rejects.toThrow('killed');
		executions.killAt = Infinity;
		trial.list.now = start + 12 * minute;
		trial.restart();
		expect(trial.looks.mark.pending).toHaveLength(1);
		await trial.lookUntil(start + 15 * minute);
		expect(executions.ran.map(nameOf)).toEqual([`1@${textOf(start + 11 * minute)}@2`]);
		expect(trial.looks.mark.pending).toEqual([]);
	});

	it('after a kill hands a group over whole, though its records lie in several spans now', async () => {
		const executions = new Executions();
		executions.killAt = 1;
		const old = Array.from({ length: 80 }, (_, id) => {
			const at = start + (1 + Math.floor(id / 10)) * 60_000;
			return { id, at, shownAt: at };
		});
		// More than a page holds, so that the span of the group is read in parts
		const late = Array.from({ length: 90 }, (_, id) => {
			const at = start + (1 + Math.floor(id / 10)) * 60_000 + 30_000;
			return { id: 1000 + id, at, shownAt: start + 20 * minute };
		});
		const list = new ChangingList([...old, ...late], start, 100);
		const trial = new Trial(list, executions, { size: 100, overlap: 30 * minute });
		list.now = start + 12 * minute;
		await expect(trial.lookUntil(start + 15 * minute)).rejects.toThrow('killed');
		executions.killAt = Infinity;
		list.now = start + 21 * minute;
		trial.restart();
		await trial.lookUntil(start + 25 * minute);
		expect(executions.result(list)).toEqual(none);
		expect(trial.looks.mark.pending).toEqual([]);
	});

	describe.each(['queue', 'another'])(
		'twice, of a group that falls apart (%s process)',
		(process) => {
			let mark = new Watermark(start, { length: hour });
			let disk: unknown;
			let processes = 0;
			let ran: string[] = [];
			let known = new Set<string>();
			const owner = () => ({
				choice: 'c',
				process: process === 'queue' ? process : String((processes += 1)),
			});
			const restart = () => {
				mark = Watermark.load(JSON.parse(JSON.stringify(disk)), owner(), { length: hour })!;
			};
			const give = async (names: string[], isKilled?: 'stored' | 'before') => {
				const fresh = names.filter((name) => !mark.has(name));
				const records = fresh.map((short) => ({ record: { short }, name: short, short }));
				await handOver(records, mark, start + minute, {
					emit: async (items, key) => {
						if (isKilled === 'before') throw new Error('killed');
						if (known.has(key)) return false;
						known.add(key);
						if (process === 'queue' || !isKilled)
							ran.push(...items.map(({ json }) => String(json.short)));
						if (isKilled) throw new Error('killed');
						return true;
					},
					complete: async (one) => one,
					place: 'w:n',
					size: 3,
					save: () => (disk = mark.save(owner())),
					isOver: () => false,
				});
			};

			beforeEach(() => {
				ran = [];
				known = new Set();
				mark = new Watermark(start, { length: hour });
				mark.pending.push({ key: 'group', names: ['a', 'b', 'c'] });
				disk = mark.save(owner());
				restart();
			});

			it('hands over all, where its part was stored', async () => {
				await expect(give(['a'], 'stored')).rejects.toThrow('killed');
				restart();
				await give(['a']);
				await give(['b', 'c']);
				expect(ran).toEqual(['a', 'b', 'c']);
			});

			it('hands over all, where the part falls apart too', async () => {
				await expect(give(['a', 'b'], 'before')).rejects.toThrow('killed');
				restart();
				for (const name of ['a', 'b', 'c']) await give([name]);
				expect(ran).toEqual(['a', 'b', 'c']);
			});
		},
	);

	it('after its state was lost doubles nothing, as n8n knows each record by its key', async () => {
		const trial = new Trial(busyList(10), new Executions(), { start });
		for (let end = start + 20 * minute; end < start + 2 * hour + 21 * minute; end += 20 * minute) {
			await trial.lookUntil(end);
			trial.restart(true);
		}
		expect(trial.executions.refused).toBeGreaterThan(0);
		expect(trial.executions.result(trial.list)).toEqual(none);
	});
});

describe('a platform that says no', () => {
	it('for its limit of calls loses nothing, and the mark stands still', async () => {
		const trial = new Trial(busyList(11), new Executions());
		await trial.lookUntil(start + 30 * minute);
		const { from } = trial.looks.mark;
		trial.list.refuse = () => {
			throw faultOf({ waitMs: 40_000 });
		};
		await expect(trial.looks.look()).rejects.toThrow(CallFault);
		expect(trial.looks.mark.from).toBe(from);
		trial.list.refuse = undefined;
		trial.list.now += 20 * minute;
		await trial.lookUntil(start + 2 * hour + 5 * minute);
		expect(trial.executions.result(trial.list)).toEqual(none);
	});

	it.each([undefined, 'PT20M'])(
		'to longer spans is asked for shorter ones (%s)',
		async (refused) => {
			const event = { ...changed, window: { ...changed.window, advised: 'PT3H', refused } };
			const list = busyList(12);
			const trial = new Trial(list, new Executions(), { event });
			list.now = start + 100 * minute;
			list.refuse = ({ from, to }) => {
				if (to - from > 20 * minute) throw faultOf({ kind: 'parameter', code: '15' });
			};
			await trial.lookUntil(start + 2 * hour + 5 * minute);
			expect(trial.executions.result(list)).toEqual(none);
		},
	);

	it('for hours is caught up with in spans as long as before', async () => {
		const list = busyList(17, 4000, 8 * hour);
		const trial = new Trial(list, new Executions());
		list.refuse = () => {
			throw faultOf({ kind: 'platform', code: '500' });
		};
		for (list.now += minute; list.now < start + 6 * hour; list.now += minute)
			await expect(trial.looks.look()).rejects.toThrow(CallFault);
		list.refuse = undefined;
		const { calls } = list;
		await trial.looks.look();
		expect(list.calls - calls).toBeLessThan(120);
		await trial.lookUntil(start + 8 * hour + 5 * minute);
		expect(trial.executions.result(list)).toEqual(none);
	});

	it('to a span that is short already says so', async () => {
		const list = busyList(13);
		const trial = new Trial(list, new Executions());
		list.now += hour;
		list.refuse = () => {
			throw faultOf({ kind: 'parameter', code: '15' });
		};
		await expect(trial.looks.look()).rejects.toThrow(CallFault);
	});

	it('never asked for more than the longest span, and tells once what it has no more', async () => {
		const window = { ...changed.window, longest: 'PT15M', history: 'PT1H' };
		const list = busyList(14);
		const trial = new Trial(list, new Executions(), { event: { ...changed, window } });
		const spans: number[] = [];
		list.refuse = ({ from, to }) => spans.push(to - from);
		list.now = start + 2 * hour;
		await trial.lookUntil(start + 2 * hour + 5 * minute);
		expect(Math.max(...spans)).toBeLessThanOrEqual(15 * minute);
		expect(trial.losses).toHaveLength(1);
		expect(trial.losses[0]?.[0]).toBe(start);
	});
});

describe('a clock that is wrong', () => {
	it.each([-9, 9])('by %i minutes loses nothing', async (wrong) => {
		const trial = new Trial(busyList(15), new Executions(), { wrong: wrong * minute, start });
		await trial.lookUntil(start + 2 * hour + 5 * minute);
		expect(trial.executions.result(trial.list)).toEqual(none);
	});
});

describe('a clock that is put right while a span is read', () => {
	it.each([-hour, -9 * minute])('by %i ms loses nothing', async (jump) => {
		const list = busyList(21, 800, hour);
		const trial = new Trial(list, new Executions());
		list.refuse = () => trial.clock.learn(new Date(list.now + wrong).toUTCString());
		let wrong = 0;
		await trial.lookUntil(start + 20 * minute);
		wrong = jump;
		await trial.lookUntil(start + 30 * minute);
		wrong = 0;
		await trial.lookUntil(start + 2 * hour + 20 * minute);
		expect(trial.executions.result(list).lost).toBe(0);
	});
});

describe('one odd date while it is caught up', () => {
	/** Answers with the right date but for one, which is a day early. */
	const withOddDate = (trial: Trial, odd: number) => {
		let calls = 0;
		trial.list.refuse = () => {
			calls += 1;
			const wrong = calls === odd ? 24 * hour : 0;
			trial.clock.learn(new Date(trial.list.now - wrong).toUTCString());
		};
	};

	it('does not lose a record that comes by a moment of its own', async () => {
		const paidAt = start + 30 * minute;
		const changes = [
			{ id: 1, at: paidAt, shownAt: paidAt, members: { pay_time: textOf(paidAt) } },
			{ id: 1, at: start + 4.5 * hour, shownAt: start + 4.5 * hour },
		];
		const event = { ...changed, moment: 'pay_time', version: ['pay_time'] };
		const trial = new Trial(new ChangingList(changes, start, 100), new Executions(), { event });
		trial.list.now = start + 5 * hour;
		withOddDate(trial, 3);
		await trial.lookUntil(start + 5 * hour + 10 * minute);
		expect(trial.executions.ran).toHaveLength(1);
	});

	it('does not give up what was under way in a crash', async () => {
		const at = start + 200 * minute;
		const executions = new Executions();
		const trial = new Trial(new ChangingList([{ id: 1, at, shownAt: at }], start, 100), executions);
		trial.list.now = start + 5 * hour;
		executions.killAt = 1;
		await expect(trial.lookUntil(start + 6 * hour)).rejects.toThrow('killed');
		executions.killAt = Infinity;
		trial.restart();
		withOddDate(trial, 1);
		await trial.lookUntil(start + 6 * hour);
		expect(executions.ran).toHaveLength(1);
	});
});

describe('answers that are odd', () => {
	const span = { from: start, to: start + hour };
	const read = async (pages: AskedPage[]) => {
		let calls = 0;
		const ask = async () => pages[Math.min(calls++, pages.length - 1)]!;
		const found = [];
		for await (const { records } of readSpan({ ask, size: 2, nameOf }, span))
			found.push(...records);
		return { found, calls };
	};
	const two = [{ tid: 1 }, { tid: 2 }];

	it('with a full page and a total of none are read on', async () => {
		const rest = { records: [], total: 0 };
		const { calls } = await read([{ records: two, total: 0 }, rest]);
		expect(calls).toBeGreaterThan(1);
	});

	it('with a total of none are read page by page within a second', async () => {
		const at = start + minute;
		const crowd = Array.from({ length: 250 }, (_, id) => ({ id, at, shownAt: at }));
		const list = new ChangingList(crowd, start, 100);
		const page = list.page.bind(list);
		list.page = (...asked) => ({ ...page(...asked), total: 0 });
		const trial = new Trial(list, new Executions());
		await trial.lookUntil(start + 5 * minute);
		expect(trial.executions.result(list)).toEqual(none);
	});

	it('that promise more and give none come to an end', async () => {
		const { calls } = await read([{ records: [], hasNext: true }]);
		expect(calls).toBeLessThan(100_000);
	});
});

describe('an overlap longer than the span that is advised', () => {
	it('makes no more calls than a short one', async () => {
		const calls = async (overlap: number) => {
			const list = busyList(22, 50);
			await new Trial(list, new Executions(), { overlap }).lookUntil(start + 5 * hour);
			return list.calls;
		};
		expect(await calls(4 * hour)).toBeLessThan(2 * (await calls(2 * minute)));
	});
});

describe('records that are asked for in full', () => {
	it('come on, though every tenth call fails', async () => {
		const list = busyList(23, 80, minute);
		let calls = 0;
		const trial = new Trial(list, new Executions(), {
			complete: async (record) => {
				if ((calls += 1) % 10 === 0) throw faultOf({});
				return record;
			},
		});
		for (let look = 0; look < 30; look += 1) {
			await trial.looks.look().catch(() => undefined);
			list.now += minute;
		}
		expect(trial.executions.result(list)).toEqual(none);
	});
});

describe('an answer whose date is wrong', () => {
	it('alone moves nothing; the same date twice does', () => {
		const clock = new ServerClock(() => start);
		const say = (wrong: number) => clock.learn(new Date(start + wrong).toUTCString());
		say(5 * minute);
		say(5 * minute);
		say(9 * hour);
		expect(clock.now()).toBe(start + 5 * minute);
		say(5 * minute + 1000);
		expect(clock.now()).toBe(start + 5 * minute + 1000);
		say(9 * hour);
		say(9 * hour);
		expect(clock.now()).toBe(start + 9 * hour);
	});
});

describe('an event with a moment of its own', () => {
	const paid = { ...changed, moment: 'pay_time', time: 'pay_time', version: ['pay_time'] };

	it.each([minute, 40 * minute])(
		'comes once, however often the record changes (looks every %i ms)',
		async (pause) => {
			const random = randomOf(16);
			const changes = Array.from({ length: 200 }, (_, id) => {
				const created = start + Math.floor((random() * 2 * hour) / 1000) * 1000;
				const times = [0, 1, 2, 3, 4].map(
					(step) => created + step * Math.floor(random() * 900) * 1000,
				);
				times.sort((a, b) => a - b);
				return times.map((at, step) => ({
					id,
					at,
					shownAt: at + random() * lag,
					members: step === 1 ? { pay_time: textOf(at) } : undefined,
				}));
			}).flat();
			const trial = new Trial(new ChangingList(changes, start, 100), new Executions(), {
				event: paid,
			});
			await trial.lookUntil(start + 6 * hour, pause);
			const payments = trial.executions.ran.map(({ tid }) => String(tid));
			expect(new Set(payments).size).toBe(200);
			expect(payments).toHaveLength(200);
		},
	);
});

describe('two states of a record within the overlap', () => {
	const shown = (changes: Array<{ after: number; shown: number; status: string }>) =>
		new ChangingList(
			changes.map(({ after, shown: late, status }) => ({
				id: 1,
				at: start + after,
				shownAt: start + after + late,
				members: { status },
			})),
			start,
			100,
		);
	const statuses = async (list: ChangingList, given: ConstructorParameters<typeof Trial>[2]) => {
		const trial = new Trial(list, new Executions(), given);
		await trial.lookUntil(start + 10 * minute, 10_000);
		return trial.executions.ran.map(({ status }) => status);
	};

	it('come both where they have one time and another status, as each event of ours can tell', async () => {
		const event = { ...eventOf('taobaoTrade', 'trade.changed'), pageSize: 100 };
		const list = shown([
			{ after: minute, shown: 1000, status: 'A' },
			{ after: minute, shown: 40_000, status: 'B' },
		]);
		expect(await statuses(list, { event })).toEqual(['A', 'B']);
	});

	it('come as the newest alone with Only the Newest State, now and in later looks', async () => {
		const rows = [
			{ tid: '1', modified: textOf(start + minute), status: 'OLD' },
			{ tid: '1', modified: textOf(start + minute + 10_000), status: 'NEW' },
		];
		const list = shown([]);
		list.ask = async ({ from, to }) => {
			const records = rows.filter(
				({ modified }) => modified >= textOf(from) && modified <= textOf(to),
			);
			return { records, total: records.length };
		};
		list.now = start + 2 * minute;
		const given = { newestOnly: true, start, event: { ...changed, version: ['modified'] } };
		expect(await statuses(list, given)).toEqual(['NEW']);
	});
});
