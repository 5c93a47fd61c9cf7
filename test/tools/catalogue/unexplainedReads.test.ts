import { readCatalogue } from '../../../tools/catalogue/readCatalogue';
import { unexplainedReads } from '../../../tools/catalogue/repeatable';

const place = { file: 'coupons/coupon.repeatable.json', domain: 'coupons', resource: 'coupon' };
const { writingWords } = readCatalogue();

describe('unexplainedReads', () => {
	const list = (text: string, reason?: string) => {
		const readsThough: Record<string, string> = reason ? { 'a.coupon.get': reason } : {};
		const reads = reason ? [] : ['a.coupon.get'];
		return unexplainedReads(
			new Map([['a.coupon.get', text]]),
			[{ ...place, reads, readsThough }],
			writingWords,
		);
	};

	it('lists a read whose full text speaks of issuing, though its title does not', () => {
		expect(list('卡券接口 申请并发放卡券给用户')).toEqual([
			'a.coupon.get: may be repeated, but speaks of 发放, 申请: judge it with a reason',
		]);
	});

	it('leaves out a read with a reason, and one whose text only reads', () => {
		expect(list('卡券接口 申请卡券', 'Shows what was applied for before.')).toEqual([]);
		expect(list('卡券接口 查询卡券')).toEqual([]);
	});
});
