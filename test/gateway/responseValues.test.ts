import { type Gateway, startGateway } from '../../gateway/Gateway';
import { call, callText, list, record, textLike } from './caller';
import { items, operations } from './demoOperations';

describe('values of responses', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway({ operations: new Map(operations.map((o) => [o.method, o])) });
	});

	afterAll(() => gateway.close());

	it('keeps 19-digit ids exact', async () => {
		const text = await callText(gateway, items);
		const ids = [...text.matchAll(/"(?:num_iid|sku_id)":(\d+)/g)].map(([, id]) => id ?? '');
		expect(ids).toHaveLength(4);
		for (const id of ids) {
			expect(id).toHaveLength(19);
			expect(BigInt(Number(id))).not.toBe(BigInt(id));
			expect(BigInt(id)).toBeLessThan(2n ** 63n);
		}
	});

	it('fits values to the names of their members', async () => {
		const [row] = list((await call(gateway, items)).items);
		expect(row).toMatchObject({
			title: textLike(/\p{Script=Han}/u),
			price: textLike(/^\d+\.\d\d$/),
			created: textLike(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
			receiver_mobile: '138****0000',
		});
	});

	it('tells nothing but success', async () => {
		const response = await call(gateway, items);
		expect(response).toMatchObject({
			success: true,
			err_code: 0,
			failed_ids: [],
			result_code: '0',
		});
		expect(response).not.toHaveProperty('error_code');
	});

	it('answers the same call the same, another call otherwise', async () => {
		const [one, same, other] = [
			await call(gateway, items, { q: 'a' }),
			await call(gateway, items, { q: 'a' }, { sign_method: 'md5' }),
			await call(gateway, items, { q: 'b' }),
		];
		expect(same?.items).toEqual(one?.items);
		expect(other?.items).not.toEqual(one?.items);
	});

	it('has two records on the first page and none behind it', async () => {
		const first = await call(gateway, items, { page_no: '1' });
		expect(first).toMatchObject({ total_results: 2, has_next: false });
		expect(first.items).toHaveLength(2);
		expect((await call(gateway, items, { page_no: '2' })).items).toEqual([]);
	});

	it('limits the records to the fields that are asked for', async () => {
		const response = await call(gateway, items, { fields: 'title, skus.sku_id' });
		expect(Object.keys(list(response.items)[0] ?? {})).toEqual(['title', 'skus']);
		expect(response.total_results).toBe(2);
	});

	it('invents records where the catalogue only knows their path', async () => {
		const response = await call(gateway, 'alibaba.demo.list');
		expect(record(response.data).success).toBe(true);
		expect(list(record(response.data).records)).toHaveLength(2);
		const other = await call(gateway, 'tmall.demo.run');
		expect(other.result).toMatchObject({ success: true, id: textLike(/^\d{19}$/) });
	});
});
