import type { IDataObject } from 'n8n-workflow';
import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { TaobaoApi } from '../../../nodes/TaobaoApi/TaobaoApi.node';
import { credentialOf } from '../../support/credential';
import { runNode } from '../../support/engine';
import { itemWithFile } from '../../support/itemWithFile';

describe('the parameters of the node Taobao API', () => {
	let gateway: Gateway;
	beforeAll(async () => {
		gateway = await startGateway();
	});
	beforeEach(() => gateway.reset());
	afterAll(() => gateway.close());

	const call = (parameters: unknown, more: IDataObject = {}) =>
		runNode({
			node: new TaobaoApi(),
			parameters: {
				operation: 'call',
				method: 'taobao.picture.upload',
				parameters: parameters as string,
				...more,
			},
			items: [itemWithFile()],
			credentials: credentialOf(gateway),
		});

	it('joins lists, writes objects as JSON and leaves out what is blank', async () => {
		const { error } = await call(
			{
				picture_category_id: 0,
				image_input_title: ['a', 'b'],
				title: { c: [1] },
				none: null,
				blank: ' ',
			},
			{ files: '{"img":"data"}' },
		);
		expect(error).toBeUndefined();
		expect(gateway.calls[0]?.business).toEqual({
			picture_category_id: '0',
			image_input_title: 'a,b',
			title: '{"c":[1]}',
		});
		expect(gateway.calls[0]?.files.img).toMatchObject({ filename: 'a.png', mime: 'image/png' });
	});

	it.each([
		...['method', 'app_key', 'session', 'access_token', 'sign', 'sign_method', 'timestamp'],
		...['format', 'v', 'simplify', 'partner_id'],
	])('refuses a parameter and a file that are named like the protocol’s own (%s)', async (name) => {
		for (const input of [
			[{ fields: 'nick', [name]: 'x' }, {}],
			['{}', { files: { [name]: 'data' } }],
		] as const) {
			const { error } = await call(input[0], input[1]);
			expect(error?.message).toBe(`The field "${name}" is not valid`);
			expect(error?.description).toContain(`takes the parameter ${name}: it must be left out`);
			expect(error?.description).toContain('[Item 0]');
			expect(gateway.calls).toEqual([]);
		}
	});

	it.each([
		['{', 'a JSON object'],
		['[1]', 'a JSON object'],
		['5', 'a JSON object'],
		[`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 'a JSON object'],
	])('refuses Parameters that are no object', async (parameters, allowed) => {
		const { error } = await call(parameters);
		expect(error?.message).toBe('The field "Parameters" is not valid');
		expect(error?.description).toContain(`it must be ${allowed}`);
		expect(gateway.calls).toEqual([]);
	});

	it('refuses a name with half a character', async () => {
		const { error } = await call({ ['\ud83d']: 'x' });
		expect(error?.description).toContain('without a lone surrogate');
		expect(gateway.calls).toEqual([]);
	});

	it('names a file that is refused', async () => {
		const given = { picture_category_id: 0, image_input_title: 'a' };
		const { error } = await call(given, { files: { img: 5 } });
		expect(error?.description).toContain(
			'(taobao.picture.upload) takes the parameter img: it must be the name of a binary field',
		);
	});
});
