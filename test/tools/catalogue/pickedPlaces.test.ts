import { operationsOf } from '../../../nodes/shared/catalogue/domain';
import { compileAll } from '../../../tools/catalogue/compile';
import { memberAt } from '../../../tools/catalogue/memberAt';
import { pickerLine } from '../../../tools/catalogue/pickerCounts';
import { idPlaces } from '../../../tools/catalogue/pickers';
import { readCatalogue } from '../../../tools/catalogue/readCatalogue';
import facts from './pickedPlaces.json';

/**
 * `pickedPlaces.json` has what others say about who lists what: where lists of the platforms' SDKs and documents have
 * their ids, which parameters take one, by their texts, and parameters of like names that take something else.
 */
const catalogue = readCatalogue();
const compiled = compileAll(catalogue);
const operations = new Map(
	compiled.domains.flatMap(operationsOf).map((operation) => [operation.method, operation]),
);
const pickers = Object.values(compiled.pickers);
const pickerAt = (method: string, path: string) => {
	const field = memberAt<{ name: string; picker?: string }>(
		operations.get(method)?.parameters,
		path,
	);
	if (!field) throw new Error(`${method} has no ${path}`);
	return field.picker;
};

it.each(facts.lists)('%s has what is picked at %s, named by %s', (method, place, id) => {
	expect(pickers).toContainEqual(expect.objectContaining({ method, place, id }));
});

it.each(facts.places)('%s picks its %s from %s', (method, path, list) => {
	const key = pickerAt(method, path) ?? 'none';
	expect(compiled.pickers[key]).toMatchObject({ method: list });
});

it.each(facts.never)('%s does not pick its %s', (method, path) => {
	expect(pickerAt(method, path)).toBeUndefined();
});

describe('what the catalogue serves', () => {
	const places = idPlaces(compiled.domains, catalogue.mostUsed);
	const picked = places.filter(({ field }) => field.picker);

	it('is at least 1,000 places, as the check prints', () => {
		expect(picked.length).toBeGreaterThanOrEqual(1000);
		expect(pickerLine(compiled, catalogue.mostUsed)).toContain(
			`serving ${picked.length} parameters`,
		);
	});

	it('has pickers by the key that each place names, and none that nothing names', () => {
		const named = new Set([
			...picked.map(({ field }) => field.picker),
			...pickers.flatMap(({ needs = [] }) => needs.map(({ each }) => each)),
		]);
		named.delete(undefined);
		expect([...named].sort()).toEqual(Object.keys(compiled.pickers).sort());
	});

	it('has every ID of the most used operations whose name leaves no doubt', () => {
		const names = ['num_iid', 'tid', 'agent_id', 'process_code', 'refund_id', 'company_code'];
		const ids = places.filter(
			({ operation, field }) =>
				operation.method in catalogue.mostUsed && names.includes(field.name),
		);
		const open = ids.filter(({ field }) => !field.picker);
		expect(new Set(ids.map(({ field }) => field.name)).size).toBe(names.length);
		expect(open.map(({ operation, path }) => `${operation.method} ${path}`)).toEqual([
			// Of any platform that sells
			'cainiao.waybill.ii.get param_waybill_cloud_print_apply_new_request.trade_order_info_dtos.recipient.tid',
		]);
	});

	it('narrows nobody to the department of somebody else, and no disk or snapshot to an instance that it goes to', () => {
		const needed = (method: string, path: string) =>
			(compiled.pickers[pickerAt(method, path) ?? '']?.needs ?? []).flatMap(({ fields }) => fields);
		const create = 'dingtalk.oapi.processinstance.create';
		expect(needed(create, 'originator_user_id')).toContain('dept_id');
		for (const path of ['approvers', 'cc_list', 'approvers_v2.user_ids'])
			expect(needed(create, path)).toEqual([]);
		const ecs = (action: string) => `ecs.aliyuncs.com.${action}`;
		expect(needed(ecs('ResetDisk.2013-01-10'), 'DiskId')).toContain('InstanceId');
		expect(needed(ecs('ResetDisk.2013-01-10'), 'SnapshotId')).toContain('InstanceId');
		expect(needed(ecs('AttachDisk.2014-05-26'), 'DiskId')).not.toContain('InstanceId');
		expect(needed(ecs('AddDisk.2013-01-10'), 'SnapshotId')).not.toContain('InstanceId');
	});

	it('offers categories that have others below them only where those are taken', () => {
		const isOfLeaves = (method: string, path: string) =>
			compiled.pickers[pickerAt(method, path) ?? '']?.tree?.leaves ?? false;
		expect(isOfLeaves('tmall.item.schema.add', 'category_id')).toBe(true);
		expect(isOfLeaves('taobao.itemcats.get', 'parent_cid')).toBe(false);
		expect(isOfLeaves('taobao.tbk.dg.material.optional', 'cat')).toBe(false);
	});

	it('keeps from the nodes what only the check needs', () => {
		const text = JSON.stringify(compiled.pickers);
		expect(text).not.toMatch(/"(asked|doubt)":/);
		expect(compiled.pickers.taobaoFreightTemplate).toMatchObject({ name: 'name' });
	});
});
