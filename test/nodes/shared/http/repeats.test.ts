import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IDataObject, INodeType } from 'n8n-workflow';
import { TaobaoTrade } from '../../../../nodes/TaobaoTrade/TaobaoTrade.node';
import { TaobaoWaybill } from '../../../../nodes/TaobaoWaybill/TaobaoWaybill.node';
import { type RunOutput, runNode } from '../../../support/engine';

describe('a call whose answer is lost', () => {
	const received: string[] = [];
	let server: Server;

	/** Reads a request to its end and drops the connection, as a gateway that fails after it has worked. */
	beforeAll(async () => {
		server = createServer((request) => {
			const chunks: Buffer[] = [];
			request.on('data', (chunk: Buffer) => chunks.push(chunk));
			request.on('end', () => {
				const { searchParams } = new URL(request.url ?? '', 'http://gateway');
				const body = new URLSearchParams(Buffer.concat(chunks).toString());
				received.push(searchParams.get('method') ?? body.get('method') ?? '');
				request.socket.destroy();
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	});
	beforeEach(() => received.splice(0));
	afterAll(() => new Promise((resolve) => server.close(resolve)));

	const run = (node: INodeType, parameters: IDataObject): Promise<RunOutput> =>
		runNode({
			node,
			parameters,
			credentials: {
				appKey: 'app',
				appSecret: 'secret',
				sessionKey: 'session',
				environment: 'custom',
				gatewayUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/router/rest`,
				signMethod: 'hmac-sha256',
			},
		});

	it('is sent once if it takes waybill numbers', async () => {
		const { error } = await run(new TaobaoWaybill(), {
			resource: 'waybill',
			operation: 'cainiao.waybill.ii.get',
			param_waybill_cloud_print_apply_new_request: JSON.stringify({
				cp_code: 'YTO',
				sender: { name: 'A', mobile: '1', address: { province: 'B', detail: 'C' } },
				trade_order_info_dtos: [
					{
						object_id: '1',
						order_info: { order_channels_type: 'TB', trade_order_list: ['1'] },
						package_info: { items: [{ count: 1, name: 'D' }] },
						recipient: { name: 'E', mobile: '2', address: { province: 'F', detail: 'G' } },
						template_url: 'http://example.com/1',
						user_id: 1,
					},
				],
			}),
		});
		expect(error).toBeDefined();
		expect(received).toEqual(['cainiao.waybill.ii.get']);
	});

	it('is sent as often as Tries says if it reads', async () => {
		const { error } = await run(new TaobaoTrade(), {
			resource: 'trade',
			operation: 'taobao.trades.sold.get',
			fields: 'tid',
		});
		expect(error).toBeDefined();
		expect(received).toEqual(Array(4).fill('taobao.trades.sold.get'));
	});
});
