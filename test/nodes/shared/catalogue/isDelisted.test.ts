import { isDelisted } from '../../../../nodes/shared/catalogue/domain';
import type { Route } from '../../../../nodes/shared/catalogue/types';

describe('isDelisted', () => {
	const shows = (route?: Route, status: 'current' | 'delisted' = 'delisted') =>
		isDelisted({ status, route });

	it('says so of what the metadata of the platform would list', () => {
		expect(shows()).toBe(true);
		expect(shows({ protocol: 'top' })).toBe(true);
		expect(shows({ protocol: 'qimen' })).toBe(true);
		expect(shows({ protocol: 'dingTalkTop' })).toBe(true);
		expect(shows({ protocol: 'aliExpress' })).toBe(true);
		expect(shows(undefined, 'current')).toBe(false);
	});

	it('says nothing of platforms and scenes that the metadata leaves out whole', () => {
		expect(shows({ protocol: 'qimenCloud' })).toBe(false);
		expect(shows({ protocol: 'dingTalk', verb: 'GET', path: '/user/get' })).toBe(false);
		const action = { product: 'ecs', action: 'DescribeDisks', version: '2014-05-26' };
		expect(shows({ protocol: 'alibabaCloud', ...action })).toBe(false);
	});
});
