import { operationsOf } from '../../../nodes/shared/catalogue/domain';
import { findMember } from '../../../nodes/shared/catalogue/itemMembers';
import type { ResponseField } from '../../../nodes/shared/catalogue/types';
import { compileCatalogue } from '../../../tools/catalogue/compile';
import { withKinds } from '../../../tools/catalogue/valueKinds';

const kindOf = (name: string, type: string) => withKinds([{ name, type }])[0]?.kind;

/** All members of an answer, however deep, that hold plain values. */
const plainMembers = (response: ResponseField[]): ResponseField[] =>
	response.flatMap((member) => (member.fields ? plainMembers(member.fields) : [member]));

describe('the kind of a value', () => {
	it.each([
		['Date', 'created', 'date'],
		['Date[]', 'dates', 'date'],
		['Boolean', 'has_post_fee', 'boolean'],
		['Price', 'anything', 'number'],
		['BigDecimal', 'area', 'number'],
		['Number', 'num', 'number'],
		['Number', 'page_no', 'number'],
		['Number', 'total_results', 'number'],
		['Number', 'is_paid', 'number'],
		['byte', 'item_status', 'number'],
		['String', 'payment', 'number'],
		['String', 'totalFee', 'number'],
		['String', 'sale_quantity', 'number'],
	])('%s %s is certain', (type, name, kind) => {
		expect(kindOf(name, type)).toBe(kind);
	});

	it.each([
		['Number', 'tid'],
		['Number', 'num_iid'],
		['Number', 'skuId'],
		['Number', 'bind_oid'],
		['Number', 'bid'],
		['Number', 'page_id'],
		['Number', 'biz_id_list'],
		['Number', 'sub_tids'],
		['Number[]', 'child_ids'],
		['Number', 'error_code'],
		['Number', 'contract_no'],
		['Number', 'serial_number'],
		['Number', 'phone'],
		['Number', 'result'],
		['String', 'tid'],
		['String', 'title'],
		['String', 'privacy_num'],
		['String', 'flight_number'],
		['String', 'total_pay_id'],
		['String', 'created'],
		['Json', 'price'],
		['byte[]', 'objects'],
	])('%s %s is not', (type, name) => {
		expect(kindOf(name, type)).toBeUndefined();
	});

	it.each(['dep_time', 'arr_date', 'inbound_arr_time', 'check_in', 'checkout_date', 'arrive_late'])(
		'%s is the clock of a place, not the platform’s',
		(name) => {
			expect(kindOf(name, 'Date')).toBeUndefined();
		},
	);

	it('is what a person says, members of members too', () => {
		const fields: ResponseField[] = [
			{ name: 'gmt_create', type: 'Date', kind: 'text' },
			{ name: 'code', type: 'Number', kind: 'number' },
		];
		const response = [{ name: 'list', type: 'Product[]', fields }];
		expect(withKinds(response)).toEqual(response);
	});

	it('is none of an object’s, whatever its class is called', () => {
		const fields = [{ name: 'date', type: 'Date' }];
		expect(withKinds([{ name: 'days', type: 'Date[]', fields }])).toEqual([
			{ name: 'days', type: 'Date[]', fields: [{ name: 'date', type: 'Date', kind: 'date' }] },
		]);
	});
});

describe('in the whole catalogue', () => {
	const operations = compileCatalogue().flatMap(operationsOf);
	const numbers = operations.flatMap(({ response = [] }) =>
		plainMembers(response).filter(({ kind }) => kind === 'number'),
	);

	it('no member that names its record is a number', () => {
		const names = operations.flatMap(({ method, paging, result, response = [] }) => {
			const place = (paging?.records ?? result)?.replace(/\[\]$/, '');
			const record = paging?.id && place && findMember(response, place);
			return record ? [{ method, member: findMember(record.fields ?? [], paging.id ?? '') }] : [];
		});
		expect(names.length).toBeGreaterThan(50);
		expect(names.filter(({ member }) => member?.kind === 'number')).toEqual([]);
	});

	it('no member whose name people call an ID is a number', () => {
		const labels = new Map<string, string[]>();
		for (const { name, label } of operations.flatMap(({ parameters }) => parameters))
			labels.set(name, [...(labels.get(name) ?? []), label]);
		const ids = new Set(
			[...labels]
				.filter(([, said]) => said.every((label) => /\bIDs?$/.test(label)))
				.map(([name]) => name),
		);
		expect(ids.has('num_iid')).toBe(true);
		expect(numbers.filter(({ name }) => ids.has(name))).toEqual([]);
	});

	it('every date and boolean has its kind, but for times of other clocks', () => {
		const members = operations.flatMap(({ response = [] }) => plainMembers(response));
		const without = members.filter(({ type, kind }) => /^(Date|Boolean)\b/.test(type) && !kind);
		expect(without.filter(({ name }) => !/arr|back|birth|check|dep|ret/.test(name))).toEqual([]);
	});
});
