import type { IDataObject } from 'n8n-workflow';
import { TaobaoApi } from '../../../../nodes/TaobaoApi/TaobaoApi.node';
import { type EchoServer, startEcho } from '../../../support/echo';
import { runNode } from '../../../support/engine';

/** A picture of one point, in Base64. */
const base64 =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const bytes = 70;

describe('the option that makes a binary field of a member', () => {
	let echo: EchoServer;
	beforeEach(async () => {
		echo = await startEcho();
	});
	afterEach(() => echo.close());

	const run = async (answer: object, binaryField: string) => {
		echo.answer = () => ({ body: JSON.stringify(answer) });
		const { items, error } = await runNode({
			node: new TaobaoApi(),
			parameters: { operation: 'call', method: 'a.b', options: { binaryField, tries: 1 } },
			credentials: {
				appKey: '1',
				appSecret: 'helloworld',
				environment: 'custom',
				gatewayUrl: echo.url,
			},
		});
		expect(error).toBeUndefined();
		return items[0]!;
	};

	it.each([
		['Base64', base64],
		['an address with the type', `data:image/png;base64,${base64}`],
		['an address without a type', `data:;base64,${base64}`],
	])('decodes %s', async (_, picture) => {
		const { json, binary, pairedItem } = await run({ picture, id: '1' }, 'picture');
		expect(json).toEqual({ id: '1' });
		expect(pairedItem).toEqual({ item: 0 });
		expect(binary?.data?.mimeType).toBe('image/png');
		expect(binary?.data?.bytes).toBe(bytes);
	});

	it('takes it out of the middle of the answer and keeps what stands beside it', async () => {
		const answer: IDataObject = { result: { file: { content: base64, name: 'a' }, n: 1 }, r: '2' };
		const { json, binary } = await run(answer, 'result.file.content');
		expect(json).toEqual({ result: { file: { name: 'a' }, n: 1 }, r: '2' });
		expect(binary?.data?.bytes).toBe(bytes);
	});

	it.each([{ id: '1' }, { picture: 5 }, { picture: { a: base64 } }, { picture: null }])(
		'leaves an answer without such a text as it is: %j',
		async (answer) => {
			const { json, binary } = await run(answer, 'picture');
			expect(json).toEqual(answer);
			expect(binary).toBeUndefined();
		},
	);
});
