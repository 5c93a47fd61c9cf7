import { locatorValue } from '../../../../nodes/shared/values/locatorValue';

describe('the value of a field that is picked', () => {
	it.each([
		[{ __rl: true, mode: 'list', value: '7', cachedResultName: 'Seven' }, '7'],
		[{ __rl: true, mode: 'id', value: ['7', '8'] }, ['7', '8']],
		[{ __rl: true, mode: 'list', value: '' }, ''],
		[{ mode: 'list', value: '' }, ''],
		[{ mode: 'id', value: 'preset' }, 'preset'],
	])('of %j is %j', (given, value) => expect(locatorValue(given)).toEqual(value));

	it.each([
		[['text']],
		[[5]],
		[[null]],
		[[undefined]],
		[[{ mode: 'fast', value: 1 }]],
		[[{ mode: 'list', value: 1, more: 2 }]],
		[[{ __rl: 'true', value: 1 }]],
		[[['a']]],
	])('of any other thing is the thing itself: %j', ([given]) =>
		expect(locatorValue(given)).toBe(given),
	);
});
