import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { sessions } from '../../../../gateway/accounts/accounts';
import { connect, credentialsFor } from '../../../support/credential';
import { ask, askedOf, failureOf } from '../../../support/pickerAsk';

const domain = 'taobaoShop';
const shop = 'taobao.shop.seller.get';
/** Sessions of two sellers of one app. */
const [, other] = sessions;

describe('a list is asked', () => {
	let gateway: Gateway;
	beforeEach(async () => {
		gateway = await startGateway();
	});
	afterEach(async () => {
		jest.restoreAllMocks();
		await gateway.close();
	});
	const list = (given: object = {}) => ask(gateway, 'taobaoShop', { domain, ...given });
	const sellers = () => gateway.calls.map(({ seller }) => seller);
	const withSession = (sessionKey: unknown) => ({ parameters: { options: { sessionKey } } });

	it("with the credential's session, or with that of Options", async () => {
		await list();
		await list(withSession(` ${String(other?.key)} `));
		expect(sellers()).toEqual(['沙箱旗舰店', '沙箱小铺']);
	});

	it('with the credential that Authentication chooses', async () => {
		const { taobaoOAuth2Api } = credentialsFor(gateway);
		const oauthTokenData = await connect(gateway);
		const credentials = { taobaoOAuth2Api: { ...taobaoOAuth2Api, oauthTokenData } } as never;
		const parameters = { authentication: 'oAuth2' };
		const { results } = await list({ parameters, credentials });
		expect(results).toHaveLength(1);
		const error = await failureOf(list({ credentials }));
		expect(error.message).toContain('App Key');
	});

	it('with what the fields of the credential give', async () => {
		const { alibabaCloudApi } = credentialsFor(gateway);
		const credentials = { alibabaCloudApi: { ...alibabaCloudApi, region: 'cn-shanghai' } } as never;
		await ask(gateway, 'alibabaCloudInstance', { domain: 'alibabaCloud', credentials });
		expect(gateway.calls[0]?.business.RegionId).toBe('cn-shanghai');
		const parameters = { RegionId: 'cn-beijing' };
		await ask(gateway, 'alibabaCloudInstance', { domain: 'alibabaCloud', credentials, parameters });
		expect(gateway.calls.at(-1)?.business.RegionId).toBe('cn-beijing');
	});

	it('once in a minute for the same, and anew when the minute is over', async () => {
		const first = await list();
		expect(await list()).toEqual(first);
		expect(askedOf(gateway, shop)).toHaveLength(1);
		const now = Date.now();
		jest.spyOn(Date, 'now').mockReturnValue(now + 61_000);
		await list();
		expect(askedOf(gateway, shop)).toHaveLength(2);
	});

	it('anew with another session, secret, region or address: nobody sees what another was shown', async () => {
		await list();
		await list(withSession(other?.key));
		const all = credentialsFor(gateway);
		const wrong = { taobaoOpenPlatformApi: { ...all.taobaoOpenPlatformApi, appSecret: 'wrong' } };
		await failureOf(list({ credentials: wrong }));
		expect(askedOf(gateway, shop)).toHaveLength(3);
		const cloud = (region: string) => ({
			domain: 'alibabaCloud',
			credentials: { alibabaCloudApi: { ...all.alibabaCloudApi, region } } as never,
		});
		for (const region of ['cn-hangzhou', 'cn-shanghai', 'cn-hangzhou'])
			await ask(gateway, 'alibabaCloudInstance', cloud(region));
		const regions = gateway.calls.map(({ business }) => business.RegionId).filter(Boolean);
		expect(regions).toEqual(['cn-hangzhou', 'cn-shanghai']);
	});

	it('for two users at once, each of whom gets his own', async () => {
		const [own, others] = await Promise.all([list(), list(withSession(other?.key))]);
		expect(own.results).toHaveLength(1);
		expect(others.results).toHaveLength(1);
		expect(new Set(sellers()).size).toBe(2);
	});

	it.each([
		['an expression', { options: { sessionKey: '={{ $json.session }}' } }],
		['nothing, as the editor says of such an expression', { options: null }],
		['a session of nothing', { options: { sessionKey: null } }],
	])('of nobody while its session cannot be worked out: %s', async (_, parameters) => {
		const error = await failureOf(list({ parameters }));
		expect(error.message).toMatch(
			/^The option "Session Key" cannot be worked out here\. .*By ID\.$/,
		);
		expect(gateway.calls).toHaveLength(0);
	});

	it('with a session that an expression gives', async () => {
		await list(withSession(`={{ "${String(other?.key)}" }}`));
		expect(sellers()).toEqual(['沙箱小铺']);
	});
});
