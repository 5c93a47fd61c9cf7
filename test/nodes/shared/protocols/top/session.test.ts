import type { ICredentialDataDecryptedObject, IDataObject, INodeExecutionData } from 'n8n-workflow';
import { type Gateway, startGateway } from '../../../../../gateway/Gateway';
import { TaobaoTrade } from '../../../../../nodes/TaobaoTrade/TaobaoTrade.node';
import { connect, credentialsFor } from '../../../../support/credential';
import { CredentialStore, runNode } from '../../../../support/engine';

const trades = 250;

describe('a session that ends', () => {
	let gateway: Gateway;
	let store: CredentialStore;

	beforeAll(async () => {
		gateway = await startGateway({ trades });
	});
	afterAll(() => gateway.close());

	beforeEach(async () => {
		gateway.reset();
		store = new CredentialStore(credentialsFor(gateway));
		Object.assign(credential(), { oauthTokenData: await connect(gateway) });
		gateway.reset();
	});

	const credential = () => store.byType.taobaoOAuth2Api as ICredentialDataDecryptedObject;
	const session = () => (credential().oauthTokenData as IDataObject).access_token as string;
	const soldTrades = (authentication = 'oAuth2', items: INodeExecutionData[] = [{ json: {} }]) =>
		runNode({
			node: new TaobaoTrade(),
			parameters: {
				resource: 'trade',
				operation: 'taobao.trades.sold.get',
				authentication,
				fields: 'tid,status',
				returnAll: true,
				options: { callsInFlight: 5, pageSize: 50 },
			},
			items,
			credentials: store,
		});
	const renewals = () => gateway.calls.filter(({ protocol }) => protocol === 'oauth');

	it('is not needed for a credential that is connected by OAuth', async () => {
		const { items, error } = await soldTrades();
		expect(error).toBeUndefined();
		expect(items).toHaveLength(trades);
		expect(renewals()).toHaveLength(0);
	});

	it('is renewed in the middle of a paged run, and no record is lost or doubled', async () => {
		const before = session();
		gateway.injectFault({ kind: 'expire', method: 'taobao.trades.sold.get', skip: 3, times: 1 });
		const { items, error } = await soldTrades();
		expect(error).toBeUndefined();
		expect(new Set(items.map(({ json }) => json.tid)).size).toBe(trades);
		expect(items).toHaveLength(trades);
		expect(renewals()).toHaveLength(1);
		expect(session()).not.toBe(before);
	});

	it('is renewed once for several items at the same time', async () => {
		gateway.expireSessions();
		const { items, error } = await soldTrades(
			'oAuth2',
			Array.from({ length: 5 }, () => ({ json: {} })),
		);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(5 * trades);
		expect(renewals()).toHaveLength(1);
	});

	it('leads to connecting again when it cannot be renewed, and shows no token', async () => {
		const { refresh_token: refresh } = credential().oauthTokenData as IDataObject;
		const before = session();
		gateway.expireSessions();
		gateway.expireRefreshTokens();
		const { items, error } = await soldTrades();
		expect(items).toEqual([]);
		expect(error?.message).toContain('The session could not be renewed');
		expect(error?.description).toContain('click Connect again');
		const shown = JSON.stringify([error, error?.message, error?.description, error?.context]);
		expect(shown).not.toContain(before);
		expect(shown).not.toContain(String(refresh));
		expect(shown).not.toContain(gateway.appSecret);
	});

	it('is the end for an access token that was pasted, with words that lead on', async () => {
		gateway.injectFault({ kind: 'expire', times: 1 });
		const { error } = await soldTrades('accessToken');
		expect(gateway.calls).toHaveLength(1);
		expect(error?.description).toContain('Authorise the shop again');
	});

	it('is not asked for before the account is connected', async () => {
		delete credential().oauthTokenData;
		const { error } = await soldTrades();
		expect(error?.message).toContain('not connected');
		expect(gateway.calls).toHaveLength(0);
	});
});
