import { brotliCompressSync, gzipSync } from 'node:zlib';
import { send } from '../../../../nodes/shared/http/send';
import { type LocalServer, startServer } from '../../../support/localServer';

/** `{"a":"订单"}` as GBK writes it. */
const gbk = Buffer.from('7b2261223a22b6a9b5a5227d', 'hex');
const xml = (declaration: string) =>
	Buffer.concat([Buffer.from(declaration), Buffer.from('<a>'), gbk, Buffer.from('</a>')]);
const json = '{"a":"订单"}';

describe('the text of an answer', () => {
	let server: LocalServer;
	let answer: { headers: Record<string, string>; body: Buffer };
	beforeAll(async () => {
		server = await startServer((_, response) =>
			response.writeHead(200, answer.headers).end(answer.body),
		);
	});
	afterAll(() => server.close());

	const read = async (headers: Record<string, string>, body: Buffer, maxAnswer = 1024 * 1024) => {
		answer = { headers, body };
		const url = `${server.origin}/a`;
		return await send({ verb: 'GET', url, headers: {} }, { timeout: 5000, maxAnswer });
	};

	it.each([
		['text/html;charset=GBK', gbk],
		['application/json; charset="gb2312"', gbk],
		['application/json;charset=GB18030', gbk],
		['application/json;charset=UTF-8', Buffer.from(json)],
		['application/json;charset=nothing-known', Buffer.from(json)],
		['application/json', Buffer.from(json)],
		['application/json', Buffer.from(`\ufeff${json}`)],
	])('is read in the charset of %s', async (type, body) => {
		expect(await read({ 'Content-Type': type }, body)).toMatchObject({ status: 200, text: json });
	});

	it('is read in the charset that XML declares when the header names none', async () => {
		const declaration = '<?xml version="1.0" encoding="GBK"?>';
		expect(await read({ 'Content-Type': 'text/xml' }, xml(declaration))).toMatchObject({
			status: 200,
			text: `${declaration}<a>${json}</a>`,
		});
	});

	it.each([
		['gzip', gzipSync(json)],
		['br', brotliCompressSync(json)],
	])('is unpacked (%s)', async (encoding, body) => {
		expect(await read({ 'Content-Encoding': encoding }, body)).toMatchObject({
			status: 200,
			text: json,
		});
	});

	it.each([
		['gzip that is cut off', 'gzip', gzipSync(json.repeat(100)).subarray(0, 30)],
		['gzip cut off in its head', 'gzip', gzipSync(json).subarray(0, 5)],
		['no gzip', 'gzip', Buffer.from(json)],
		['brotli that is cut off', 'br', brotliCompressSync(json.repeat(100)).subarray(0, 8)],
	])('says what is wrong with %s', async (_, encoding, body) => {
		expect(await read({ 'Content-Encoding': encoding }, body)).toEqual({
			fault: expect.objectContaining({
				kind: 'malformed',
				repeat: 'safe',
				message: 'The answer is packed, and cut off or damaged',
			}) as unknown,
		});
	});

	it('is bounded by what is unpacked', async () => {
		const bomb = gzipSync(Buffer.alloc(4 * 1024 * 1024));
		expect(await read({ 'Content-Encoding': 'gzip' }, bomb)).toEqual({
			fault: expect.objectContaining({
				kind: 'malformed',
				message: 'The answer is larger than 1048576 bytes',
			}) as unknown,
		});
	});
});
