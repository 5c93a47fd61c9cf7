import type { Operation, Route } from '../../../nodes/shared/catalogue/types';
import { checkPickerRules } from '../../../tools/catalogue/checkPickerRules';
import type { PickerRow, PickerRule } from '../../../tools/catalogue/files';
import type { Place } from '../../../tools/catalogue/pickers';

const operationOf = (method: string, route?: Route) =>
	({ method, route, parameters: [{ name: 'far' }] }) as Partial<Operation> as Operation;
const placeOf = (method: string, path: string, around: string[] = [], route?: Route): Place => ({
	operation: operationOf(method, route),
	domain: 'shop',
	path,
	field: { name: path, type: 'string' },
	around,
});
const pickers: Record<string, PickerRow> = {
	trade: { label: 'trades', method: 'trade.list', place: 'trades[]', id: 'tid' },
};
const rule: PickerRule = { picker: 'trade', names: ['tid'], domains: ['shop'] };
const problemsOf = (rules: PickerRule[], places: Place[], rows = pickers) =>
	checkPickerRules(rules, {
		pickers: rows,
		operations: new Map([['trade.list', operationOf('trade.list')]]),
		places,
	});
const say = (problem: string) => [`picker-rules.json: ${problem}`];
const place = placeOf('trade.get', 'tid');

describe('checkPickerRules', () => {
	it('takes rules all of whose parts match something', () => {
		const whole = { ...rule, methods: ['trade.*'], except: { 'trade.add tid': 'a new one' } };
		expect(problemsOf([whole], [place, placeOf('trade.add', 'tid')])).toEqual([]);
	});

	it.each([
		[{ names: ['tid', 'oid'] }, 'trade: name oid matches nothing'],
		[{ domains: ['shop', 'mall'] }, 'trade: domain mall matches nothing'],
		[{ methods: ['trade.get', 'item.*'] }, 'trade: method item.* matches nothing'],
		[{ notMethods: ['item.*'] }, 'trade: method item.* matches nothing'],
		[{ except: { 'trade.get oid': 'a reason' } }, 'trade: exception trade.get oid matches nothing'],
	])('refuses %j', (change, problem) => {
		expect(problemsOf([{ ...rule, ...change }], [place])).toEqual(say(problem));
	});

	it('refuses pickers that there are not, and those that nothing uses', () => {
		expect(problemsOf([{ ...rule, picker: 'none' }, rule], [place])).toEqual(
			expect.arrayContaining(say('none: is no picker')),
		);
		expect(problemsOf([], [place])).toEqual(say('trade: nothing is picked from it'));
	});

	it('takes a picker that only another list is asked with', () => {
		const needs = [{ parameter: 'tid', fields: [], each: 'shop' }];
		const rows = {
			trade: { ...pickers.trade, needs } as PickerRow,
			shop: pickers.trade as PickerRow,
		};
		expect(problemsOf([rule], [place], rows)).toEqual([]);
	});

	it('refuses a place that two lists are for', () => {
		const rows = { ...pickers, order: pickers.trade as PickerRow };
		expect(problemsOf([rule, { ...rule, picker: 'order' }], [place], rows)).toEqual(
			expect.arrayContaining(say('order: trade.get tid is picked from trade too')),
		);
	});

	it('refuses a list that another account reads', () => {
		const far = placeOf('trade.get', 'tid', [], { protocol: 'qimen' });
		expect(problemsOf([rule], [far])).toEqual(
			say('trade: trade.get tid belongs to another account than trade.list'),
		);
	});

	it('asks for a field that gives what a list needs: beside it, around it, or anywhere', () => {
		const needing = (need: object) => ({
			trade: {
				...pickers.trade,
				needs: [{ parameter: 'nick', fields: ['nick'], ...need }],
			} as PickerRow,
		});
		const lack = say('trade: trade.get tid has no nick for nick');
		expect(problemsOf([rule], [place], needing({}))).toEqual(lack);
		expect(problemsOf([rule], [placeOf('trade.get', 'tid', ['nick'])], needing({}))).toEqual([]);
		expect(problemsOf([rule], [place], needing({ optional: true }))).toEqual([]);
		const far = { fields: ['far'] };
		expect(problemsOf([rule], [place], needing(far))).toHaveLength(1);
		expect(problemsOf([rule], [place], needing({ ...far, deep: true }))).toEqual([]);
	});
});
