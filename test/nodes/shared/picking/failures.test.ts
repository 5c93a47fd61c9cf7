import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { tableOf } from '../../../../gateway/tables/tables';
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

	it('for now, behind its first rows, keeps them, and says it when it is scrolled on', async () => {
		const method = 'dingtalk.oapi.user.simplelist';
		const users = { domain: 'dingTalkContacts', parameters: { dept_id: '120' } };
		gateway.injectFault({ kind: 'isp', method, skip: 1, times: 4 });
		const first = await ask(gateway, 'dingTalkUser', users);
		expect(first.results).toHaveLength(100);
		const goOn = () => ask(gateway, 'dingTalkUser', { ...users, token: first.paginationToken });
		await failureOf(goOn());
		expect((await goOn()).results).toHaveLength(100);
	});
});

describe('a part of a list that is refused for good', () => {
	let gateway: Gateway;
	beforeEach(async () => {
		gateway = await startGateway();
	});
	afterEach(() => gateway.close());
	const users = 'dingtalk.oapi.user.simplelist';
	const contacts = { domain: 'dingTalkContacts' };
	const all = new Set(tableOf('users').map(({ userid }) => userid)).size;
	const inventory = 'taobao.items.inventory.get';

	it.each([
		['the first', 0, 1],
		['some in the middle', 2, 3],
	])('is left out, and those behind it are shown: %s', async (_, skip, times) => {
		const subMessage = '请求的部门id不在授权范围内';
		gateway.injectFault({ kind: 'isv', method: users, skip, times, code: 50004, subMessage });
		const rows = await askAll(gateway, 'dingTalkUser', contacts);
		expect(rows.length).toBeGreaterThan(50);
		expect(rows.length).toBeLessThan(all);
		const asked = askedOf(gateway, users).map(({ department_id }) => department_id);
		expect(new Set(asked).size).toBe(tableOf('departments').length);
	});

	it('as a further list leaves the rows there that were scrolled to, and ends them', async () => {
		gateway.injectFault({ kind: 'forbidden', method: inventory });
		const onSale = { domain: 'taobaoItem' };
		const first = await ask(gateway, 'taobaoItem', onSale);
		expect(first.results.length).toBeGreaterThan(0);
		const rows = await askAll(gateway, 'taobaoItem', onSale);
		expect(rows.length).toBeGreaterThanOrEqual(first.results.length);
		expect(askedOf(gateway, inventory).length).toBeGreaterThan(0);
	});

	it('is told where nothing else is listed, and asked anew when it is granted', async () => {
		const method = 'dingtalk.oapi.department.list';
		gateway.injectFault({ kind: 'forbidden', method, times: 1 });
		expect((await failureOf(ask(gateway, 'dingTalkDepartment', contacts))).message).toMatch(/权限/);
		expect((await ask(gateway, 'dingTalkDepartment', contacts)).results.length).toBeGreaterThan(0);
		gateway.reset();
		gateway.injectFault({ kind: 'forbidden', method: users });
		expect((await failureOf(ask(gateway, 'dingTalkUser', contacts))).message).toMatch(/权限/);
		expect(askedOf(gateway, users)).toHaveLength(tableOf('departments').length);
	});

	it('is another thing than a wrong session, which is told at once', async () => {
		gateway.injectFault({
			kind: 'isv',
			method: users,
			code: 40014,
			subMessage: '不合法的access_token',
		});
		await failureOf(ask(gateway, 'dingTalkUser', contacts));
		const asked = askedOf(gateway, users).map(({ department_id }) => department_id);
		expect(new Set(asked).size).toBe(1);
	});

	it('is another thing than trouble that passes, which is told at once', async () => {
		gateway.injectFault({ kind: 'isp', method: users });
		await failureOf(ask(gateway, 'dingTalkUser', contacts));
		const asked = askedOf(gateway, users).map(({ department_id }) => department_id);
		expect(new Set(asked).size).toBe(1);
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
