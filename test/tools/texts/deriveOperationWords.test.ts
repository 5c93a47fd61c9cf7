import { deriveOperationWords } from '../../../tools/texts/deriveOperationWords';

const nameOf = (method: string): string => deriveOperationWords(method).name;

describe('deriveOperationWords', () => {
	it('puts the last token first as the verb', () => {
		expect(nameOf('taobao.trade.fullinfo.get')).toBe('Get Trade Full Info');
	});

	it('puts an adjective before the noun it follows on the wire', () => {
		expect(nameOf('taobao.trades.sold.get')).toBe('Get Sold Trades');
		expect(nameOf('taobao.trades.sold.increment.get')).toBe('Get Incremental Sold Trades');
	});

	it('drops the prefix of the platform and splits glued tokens', () => {
		const method = 'taobao.simba.adgroup.mobilediscount.delete';
		expect(nameOf(method)).toBe('Delete Ad Group Mobile Discount');
	});

	it('keeps the prefix that is all there is to name', () => {
		expect(nameOf('taobao.xhotel.add')).toBe('Add Hotel');
	});

	it('keeps a complement behind the noun', () => {
		expect(nameOf('taobao.simba.keyword.findbyids')).toBe('Find Keywords by IDs');
		expect(nameOf('taobao.ump.mbb.getbyid')).toBe('Get MBB by ID');
	});

	it('takes the verb from the start of a glued token', () => {
		expect(nameOf('dingtalk.oapi.role.addrolesforemps')).toBe('Add Roles for Employees');
		expect(nameOf('alibaba.campus.acl.queryallrole')).toBe('Query All ACL Roles');
	});

	it('takes the verb from the middle where the end has none', () => {
		expect(nameOf('alibaba.icbu.product.update.field')).toBe('Update Product Field');
	});

	it('turns manner into an adverb', () => {
		expect(nameOf('taobao.drug.price.batch.update')).toBe('Update Drug Price in Batch');
	});

	it('writes the noun of a list in the plural', () => {
		expect(nameOf('dingtalk.oapi.department.list')).toBe('List Departments');
	});

	it('moves a report behind what it reports on', () => {
		expect(nameOf('taobao.simba.rpt.campaignbase.get')).toBe('Get Campaign Base Report');
	});

	it('uses the phrase of the vocabulary for a method without a readable name', () => {
		expect(nameOf('dingtalk.oapi.call_back.get_call_back')).toBe('Get Callback');
		expect(nameOf('taobao.item.update.delisting')).toBe('Delist Item');
	});

	it('keeps product and version of a cloud method', () => {
		expect(deriveOperationWords('ecs.aliyuncs.com.CreateInstance.2014-05-26')).toEqual({
			name: 'Create Instance (ECS 2014-05-26)',
			action: 'Create instance (ECS 2014-05-26)',
		});
	});

	it('reads camel case in a method', () => {
		expect(nameOf('alibaba.xiami.api.artist.hotSongs.get')).toBe('Get Artist Hot Songs');
	});

	it('writes the action in sentence case with acronyms kept', () => {
		expect(deriveOperationWords('taobao.item.sku.price.update').action).toBe(
			'Update item SKU price',
		);
	});

	it('writes a version in small letters', () => {
		expect(nameOf('taobao.train.agent.order.get.vtwo')).toBe('Get Train Agent Order (v2)');
	});

	it('tells siblings with the same name apart by their own tokens', () => {
		const methods = ['taobao.item.price.update', 'tmall.item.price.update'];
		expect(methods.map((method) => deriveOperationWords(method, methods).name)).toEqual([
			'Update Item Price',
			'Update Item Price (Tmall)',
		]);
	});

	it('gives the same name whatever the order of the siblings', () => {
		const methods = ['dingtalk.oapi.role.list', 'dingtalk.corp.role.list'];
		const forward = deriveOperationWords('dingtalk.corp.role.list', methods);
		expect(forward).toEqual(deriveOperationWords('dingtalk.corp.role.list', methods.reverse()));
		expect(forward.name).toBe('List Roles (Corp)');
	});
});
