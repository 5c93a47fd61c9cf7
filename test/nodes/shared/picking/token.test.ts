import { markOf } from '../../../../nodes/shared/picking/marks';
import { readToken, writeToken } from '../../../../nodes/shared/picking/token';

const step = { key: 'taobaoItem', given: {}, names: [], then: [] };
const text = (change: object, shown: unknown = '') =>
	JSON.stringify({ steps: [{ ...step, ...change }], shown });

describe('a token', () => {
	it('is read as it was written', () => {
		const walk = {
			steps: [
				{
					key: 'dingTalkDepartment',
					given: { id: '1' },
					at: 'cursor',
					from: 2,
					before: 'abcdefgh',
					more: 1,
					names: ['a'],
					of: 'b',
					then: [{ key: 'dingTalkUser', parameter: 'department_id', given: {} }],
				},
			],
			shown: new Set([markOf('1'), markOf('2')]),
		};
		expect(readToken('dingTalkUser', writeToken(walk))).toEqual(walk);
	});

	it.each([
		'',
		'{',
		'null',
		'[]',
		'7',
		'{"steps":{}}',
		'{"steps":[null],"shown":""}',
		'{"steps":[]}',
		text({ key: 'taobaoTrade' }),
		text({ key: '__proto__' }),
		text({ key: 'constructor' }),
		text({ given: null }),
		text({ given: ['a'] }),
		text({ names: 'abc' }),
		text({ names: [{}] }),
		text({ at: {} }),
		text({ from: -1 }),
		text({ from: 1.5 }),
		text({ more: 'yes' }),
		text({ more: -1 }),
		text({ before: 5 }),
		text({ then: [{}] }),
		text({ then: [{ key: 'dingTalkUser', parameter: 'a', given: {} }] }),
		text({}, ['a']),
	])('is refused when it is none of the list: %s', (token) => {
		expect(readToken('taobaoItem', token)).toBeUndefined();
	});

	it('changes no prototype', () => {
		const token = `{"steps":[{"key":"taobaoItem","given":{"__proto__":{"polluted":1}},"names":[],"then":[],"__proto__":{"of":"x"}}],"shown":"","__proto__":{"polluted":1}}`;
		readToken('taobaoItem', token);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});

describe('marks', () => {
	it('are short, and differ for ten thousand ids', () => {
		const marks = Array.from({ length: 10_000 }, (_, id) => markOf(String(id)));
		expect(new Set(marks).size).toBe(marks.length);
		expect(new Set(marks.map(({ length }) => length))).toEqual(new Set([8]));
	});
});
