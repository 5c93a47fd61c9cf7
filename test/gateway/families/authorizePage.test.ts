import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { authorizeAddress, decide } from '../../support/oauth';

describe('the page of an authorisation', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	afterAll(() => gateway.close());

	it('names the app and has two buttons', async () => {
		const text = await (await fetch(authorizeAddress(gateway))).text();
		expect(text).toContain(gateway.appKey);
		expect(text).toContain('id="allow"');
		expect(text).toContain('id="refuse"');
	});

	it('sends back a code and the state', async () => {
		const { origin, searchParams } = await decide(gateway, 'allow');
		expect(origin).toBe('http://localhost:5678');
		expect(Object.fromEntries(searchParams)).toEqual({
			a: '1',
			code: expect.stringMatching(/^\w{32}$/) as string,
			state: 's+&',
		});
	});

	it('sends back the fault and the state', async () => {
		expect(Object.fromEntries((await decide(gateway, 'refuse')).searchParams)).toEqual({
			a: '1',
			error: 'access_denied',
			error_description: 'The user refused',
			state: 's+&',
		});
	});

	it.each<[string, Record<string, string>]>([
		['an unknown app', { client_id: '<b>' }],
		['another address than one of the web', { redirect_uri: 'javascript:alert(1)' }],
		['another way', { response_type: 'token' }],
	])('refuses %s', async (_, other) => {
		const response = await fetch(authorizeAddress(gateway, other));
		expect(response.status).toBe(400);
		expect(response.headers.get('content-type')).toContain('text/html');
		expect(await response.text()).not.toContain('<b>');
	});

	it('escapes what it shows', async () => {
		const redirect_uri = 'http://localhost/"><script>x</script>';
		const text = await (await fetch(authorizeAddress(gateway, { redirect_uri }))).text();
		expect(text).not.toContain('<script>');
		expect(text).toContain('&quot;&gt;&lt;script&gt;');
	});

	it('gives no code for an address that somebody opens', async () => {
		const response = await fetch(authorizeAddress(gateway, { decision: 'allow' }));
		expect(response.status).toBe(200);
		expect(response.headers.get('location')).toBeNull();
	});
});
