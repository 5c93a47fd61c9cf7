import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { credentialsFor } from '../../../support/credential';
import { startListServer } from '../../../support/listServer';
import { ask, askAll, askedOf, failureOf } from '../../../support/pickerAsk';

const domain = 'taobaoShop';
const shop = 'taobao.shop.seller.get';

describe('a list that fails', () => {
	let gateway: Gateway;
	beforeEach(async () => {
		gateway = await startGateway();
	});
	afterEach(async () => {
		jest.restoreAllMocks();
		await gateway.close();
	});
	const list = (given: object = {}) => ask(gateway, 'taobaoShop', { domain, ...given });

	it("says so in the platform's words, with its codes, and names no item", async () => {
		gateway.injectFault({
			kind: 'isv',
			code: 11,
			subCode: 'isv.permission-api-package-limit',
			subMessage: 'scope ids is 337 338',
		});
		const error = await failureOf(list());
		expect(error.message).toContain('scope ids is 337 338');
		expect(error.description).toContain('isv.permission-api-package-limit');
		expect(error.description).toContain(shop);
		expect(error.description).not.toContain('[Item');
	});

	it('says which session is wrong, and shows it nowhere', async () => {
		const sessionKey = '6101wrong5session3of8somebody';
		const error = await failureOf(list({ parameters: { options: { sessionKey } } }));
		expect(error.message).toMatch(/session/i);
		const { node, description, message, stack } = error;
		expect(JSON.stringify([node, description, message, stack])).not.toContain(sessionKey);
	});

	it('says that a field of the credential is empty', async () => {
		const error = await failureOf(list({ credentials: {} }));
		expect(error.message).toContain('App Key');
	});

	it('ends in time when the platform is slow, with all of its repeats', async () => {
		const real = setTimeout;
		const shorter = (run: () => void, ms: number) => real(run, ms === 15_000 ? 200 : ms);
		jest.spyOn(global, 'setTimeout').mockImplementation(shorter as never);
		gateway.injectFault({ kind: 'hang' });
		const begun = Date.now();
		const error = await failureOf(list());
		expect(Date.now() - begun).toBeLessThan(15_000);
		expect(error.message).toContain('did not answer within 15000 ms');
		expect(error.description).toContain('Try again later, or choose By ID');
		expect(error.description).not.toMatch(/timeout in the node|carried out/);
		await new Promise((done) => real(done, 1000));
		expect(gateway.calls.length).toBeLessThanOrEqual(1);
	});

	it.each(['malformed', 'truncated', 'html'] as const)('says what came: %s', async (kind) => {
		gateway.injectFault({ kind });
		const error = await failureOf(list());
		expect(error.message.length).toBeGreaterThan(20);
		expect(error.description).toContain(shop);
	});

	it('says that the platform cannot be reached', async () => {
		const credentials = credentialsFor(gateway);
		await gateway.close();
		const error = await failureOf(list({ credentials }));
		expect(error.message).toContain('ECONNREFUSED');
		gateway = await startGateway();
	});

	it('is tried again where the platform throttles, and is there', async () => {
		gateway.injectFault({ kind: 'throttled', seconds: 1, times: 1 });
		expect((await list()).results).toHaveLength(1);
		expect(askedOf(gateway, shop)).toHaveLength(2);
	});

	it('behind its first rows keeps them, and says it when it is scrolled on', async () => {
		const method = 'dingtalk.oapi.user.simplelist';
		const users = { domain: 'dingTalkContacts', parameters: { dept_id: '120' } };
		gateway.injectFault({ kind: 'isv', method, skip: 1, times: 1, subMessage: 'No right' });
		const first = await ask(gateway, 'dingTalkUser', users);
		expect(first.results).toHaveLength(100);
		const goOn = () => ask(gateway, 'dingTalkUser', { ...users, token: first.paginationToken });
		await failureOf(goOn());
		expect((await goOn()).results).toHaveLength(100);
		expect(await askAll(gateway, 'dingTalkUser', users)).toHaveLength(230);
	});

	it('in the middle of a walk keeps what it has found', async () => {
		const method = 'dingtalk.oapi.user.simplelist';
		gateway.injectFault({ kind: 'isv', method, skip: 2 });
		const { results, paginationToken } = await ask(gateway, 'dingTalkUser', {
			domain: 'dingTalkContacts',
		});
		expect(results.length).toBeGreaterThan(0);
		await failureOf(
			ask(gateway, 'dingTalkUser', { domain: 'dingTalkContacts', token: paginationToken }),
		);
	});
});

describe('a list without entries', () => {
	it.each([
		['an empty list', { total_results: 0, items: [] }],
		['no list', { total_results: 0 }],
		['nothing at all', {}],
	])('is empty, and no error: %s', async (_, answer) => {
		const server = await startListServer();
		server.answer = ({ method = '' }) => ({
			[`${method.replace('taobao.', '').replaceAll('.', '_')}_response`]: answer,
		});
		const given = {
			domain: 'taobaoItem',
			credentials: { taobaoOpenPlatformApi: server.credential },
		};
		expect(await ask({} as Gateway, 'taobaoItem', given)).toEqual({ results: [] });
		server.close();
	});
});
