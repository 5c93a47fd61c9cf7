import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IBinaryData } from 'n8n-workflow';
import { TaobaoMedia } from '../../../../nodes/TaobaoMedia/TaobaoMedia.node';
import { runNode } from '../../../support/engine';

/** Keeps the raw bytes of what it gets; it reads no part of it. */
const received: Buffer[] = [];
const server = createServer((request, response) => {
	const chunks: Buffer[] = [];
	request.on('data', (chunk: Buffer) => chunks.push(chunk));
	request.on('end', () => {
		received.push(Buffer.concat(chunks));
		response.end('{"picture":{"picture_id":1}}');
	});
});

describe('readFile', () => {
	let gatewayUrl = '';
	beforeAll(async () => {
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		gatewayUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/router/rest`;
	});
	beforeEach(() => received.splice(0));
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});

	const upload = async (file: Partial<IBinaryData>, img = 'data') => {
		const data = { data: Buffer.from('bytes').toString('base64'), mimeType: 'image/png', ...file };
		const { error } = await runNode({
			node: new TaobaoMedia(),
			parameters: {
				resource: 'media',
				operation: 'taobao.picture.upload',
				picture_category_id: '0',
				image_input_title: 'a.png',
				img,
			},
			items: [{ json: {}, binary: { data } }],
			credentials: { appKey: '1', appSecret: 's', gatewayUrl, environment: 'custom' },
		});
		const body = received[0]?.toString('utf8') ?? '';
		// The lines of the part's header, as they stand on the wire.
		const header = /name="img"[^]*?\r\n\r\n/.exec(body)?.[0].trimEnd().split('\r\n');
		return { header, fieldError: error && `${error.message}: ${error.description}` };
	};

	it('sends name and type of the file in the header of its part', async () => {
		const { header, fieldError } = await upload({ fileName: 'b.png' });
		expect(fieldError).toBeUndefined();
		expect(header).toEqual(['name="img"; filename="b.png"', 'Content-Type: image/png']);
	});

	it('lets no file name out of its header', async () => {
		const { header } = await upload({ fileName: 'a"; name="x\r\nX-Evil: 1\r\n\r\n.png' });
		expect(header).toEqual([
			'name="img"; filename="a%22; name=%22x%0D%0AX-Evil: 1%0D%0A%0D%0A.png"',
			'Content-Type: image/png',
		]);
	});

	it.each(['text/plain\r\nX-Evil: 1', 'text/plain\n', 'image', 'a/b; x="\r"', 'a/b c', 'a/b,c/d'])(
		'refuses the MIME type %j and sends nothing',
		async (mimeType) => {
			const { fieldError } = await upload({ mimeType });
			expect(fieldError).toMatch(
				/img: it must be a file whose MIME type has the form type\/subtype/,
			);
			expect(fieldError).toContain('[Item 0]');
			expect(received).toEqual([]);
		},
	);

	it.each([
		'text/plain; charset="utf-8"',
		'video/mp4; codecs="avc1.42E01E, mp4a.40.2"',
		"text/plain; title*=UTF-8''x",
		'image/jpeg;',
	])('passes the MIME type %s', async (mimeType) => {
		const { header } = await upload({ mimeType });
		expect(header?.[1]).toBe(`Content-Type: ${mimeType}`);
	});

	it.each(['', undefined])(
		'takes the type from the name where the item has none (%j)',
		async (type) => {
			const { header } = await upload({ mimeType: type, fileName: 'b.jpg' });
			expect(header).toEqual(['name="img"; filename="b.jpg"', 'Content-Type: image/jpeg']);
		},
	);

	it.each([
		[{ mimeType: 'image/png' }, 'data.png'],
		[{ mimeType: 'image/jpeg; x=1' }, 'data.jpg'],
		[{ mimeType: 'application/pdf', fileName: '' }, 'data.pdf'],
		[{ mimeType: 'video/mp4', fileExtension: 'm4v' }, 'data.m4v'],
		[{ mimeType: 'application/x-unknown' }, 'data.bin'],
	])('gives a file without a name one with its extension (%j)', async (file, name) => {
		const { header } = await upload(file);
		expect(header?.[0]).toContain(`filename="${name}"`);
	});

	it.each(['__proto__', 'constructor', 'toString'])(
		'takes %s for the name of no binary field',
		async (name) => {
			const { fieldError } = await upload({}, name);
			expect(fieldError).toMatch(/img: it must be the name of a binary field of the item/);
			expect(received).toEqual([]);
		},
	);

	it('refuses a file name with half a character', async () => {
		const { fieldError } = await upload({ fileName: '\ud83d.png' });
		expect(fieldError).toContain('without a lone surrogate');
	});
});
