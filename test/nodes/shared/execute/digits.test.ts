import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { put } from '../../../support/entries';

const id = '1234567890123456789';

describe('digits', () => {
	let gateway: Gateway;
	beforeAll(async () => {
		gateway = await startGateway();
	});
	afterAll(() => gateway.close());

	it.each(['', ' ', '\n\t', ' '.repeat(40)])(
		'of JSON text are sent as they are, however it is laid out (%j)',
		async (gap) => {
			const text = `{"x":${gap}{"tid":${gap}${id},"ids":[${gap}${id},${gap}-9007199254740993,9007199254740992],"price":${gap}1.10,"big":1e21,"small":1E-7,"text":"${id}"}}`;
			const { wire } = await put(gateway, 'anyText', text);
			expect(wire).toBe(
				`{"tid":${id},"ids":[${id},-9007199254740993,9007199254740992],"price":1.10,"big":1e21,"small":1E-7,"text":"${id}"}`,
			);
		},
	);

	it('of a number in JSON text are sent as a text parameter, in plain digits', async () => {
		expect((await put(gateway, 'anyText', `{"x":${id}}`)).wire).toBe(id);
		expect((await put(gateway, 'anyText', '{"x":1.5e21}')).wire).toBe('1500000000000000000000');
		expect((await put(gateway, 'anyText', `{"x":[${id},2]}`)).wire).toBe(`${id},2`);
	});

	it.each(['', '\n        '])(
		'of a list given as JSON text are sent as they are (%j)',
		async (gap) => {
			const { wire } = await put(gateway, 'list', `[${gap}${id},${gap}2234567890123456789]`);
			expect(wire).toBe(`${id},2234567890123456789`);
		},
	);

	it('and kinds of a struct given as text stay when the node puts its page in', async () => {
		const text = `{ "id" : ${id} , "gmt_create_end":"2026-07-02 00:00:00", "b":"\\/", "n": 1.10, "page" : 9, "gmt_create_begin":"2026-07-01 00:00:00","deep":{"page":7} }`;
		const { wire } = await put(gateway, 'struct', text);
		const [head = '', tail = ''] = text.split(/"page" : 9/);
		expect(wire).toBe(`${head}"page" : 9${tail.replace(/\s}$/, ' ,"size":1}')}`);
	});

	it('of a struct given as an object are sent as its types say', async () => {
		const { wire } = await put(gateway, 'struct', {
			gmt_create_begin: '2026-07-01',
			gmt_create_end: '2026-07-02',
			page: '2',
			id,
		});
		expect(JSON.parse(wire ?? '')).toMatchObject({ page: 2, size: 1, id });
	});

	it.each([
		['{"a":"x","page":', 'valid JSON'],
		['[{"page":1}]', 'a JSON object'],
		['5', 'a JSON object'],
		['null', 'a JSON object'],
	])('of a struct that is %s are no pages: it is refused', async (text, allowed) => {
		const { fieldError } = await put(gateway, 'struct', text);
		expect(fieldError).toContain('takes the parameter query: it must be');
		expect(fieldError).toContain(allowed);
	});
});
