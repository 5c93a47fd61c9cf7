import { type Gateway, startGateway } from '../../gateway/Gateway';
import { systemParams, withSign } from './caller';

const method = 'taobao.picture.upload';
const business = { picture_category_id: '0', image_input_title: '测试 +&=.png', title: '@图' };

describe('multipart requests', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	const last = () => gateway.calls.at(-1);

	const signed = (params: Record<string, string>, body?: string) =>
		new URLSearchParams(withSign(gateway, params, body)).toString();

	it('reads a multipart body with a file, which is not signed', async () => {
		const system = systemParams(gateway, method);
		const query = signed({ ...system, ...business }).replace(/&(picture|image|title)[^&]*/g, '');
		const form = new FormData();
		for (const [name, value] of Object.entries(business)) form.append(name, value);
		form.append('img', new Blob([new Uint8Array(1000)], { type: 'image/png' }), '图 "1".png');
		await fetch(`${gateway.url}?${query}`, { method: 'POST', body: form });
		expect(last()).toMatchObject({
			outcome: 'ok',
			business,
			files: { img: { filename: '图 "1".png', mime: 'image/png', size: 1000 } },
			origins: { img: 'multipart', title: 'multipart', method: 'query' },
		});
	});

	it('reads a multipart body as the official Java client writes it', async () => {
		const query = signed({ ...systemParams(gateway, method), ...business });
		const query2 = query.replace(/&title=[^&]*/, '');
		const lines = [
			'',
			'--b0und',
			'Content-Disposition:form-data;name="title"',
			'Content-Type:text/plain',
			'',
			business.title,
			'--b0und',
			'Content-Disposition:form-data;name="img";filename="a.png"',
			'Content-Type:image/png',
			'',
			'\u0001\r\n\u0002--b0un',
			'--b0und--',
			'',
		];
		await fetch(`${gateway.url}?${query2}`, {
			method: 'POST',
			headers: { 'Content-Type': 'multipart/form-data;charset=UTF-8;boundary=b0und' },
			body: lines.join('\r\n'),
		});
		expect(last()).toMatchObject({
			outcome: 'ok',
			business: { title: business.title },
			files: { img: { filename: 'a.png', mime: 'image/png', size: 10 } },
		});
	});

	const img = 'Content-Disposition: form-data; name="img"; filename="a.png"';

	it.each([
		['without its boundary', '; boundary=x', 'nothing of the kind'],
		['whose content type declares no boundary', '', 'nothing of the kind'],
		['that ends in the middle of a file', '; boundary=x', `--x\r\n${img}\r\n\r\nhalf`],
		['with a part that has no end of its headers', '; boundary=x', `--x\r\n${img}\r\n--x--\r\n`],
	])('refuses a multipart body %s', async (_, parameters, body) => {
		const response = await fetch(`${gateway.url}?${signed(systemParams(gateway, method))}`, {
			method: 'POST',
			headers: { 'Content-Type': `multipart/form-data${parameters}` },
			body,
		});
		expect(await response.json()).toMatchObject({ error_response: { code: 3 } });
	});

	it("reads bytes without a file's name as a text", async () => {
		const title = [
			'Content-Disposition: form-data; name="title"',
			'Content-Type: application/octet-stream',
		];
		const body = ['--x', ...title, '', '图', '--x', img, '', '1', '--x--', ''].join('\r\n');
		const query = signed({ ...systemParams(gateway, method), ...business, title: '图' });
		await fetch(`${gateway.url}?${query.replace(/&title=[^&]*/, '')}`, {
			method: 'POST',
			headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
			body,
		});
		expect(last()).toMatchObject({ outcome: 'ok', business: { title: '图' } });
	});
});
