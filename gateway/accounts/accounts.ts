import data from './accounts.json';

/** An app that may call the gateway. */
export interface App {
	key: string;
	secret: string;
}

/** A seller with a shop; ids are digits as text. */
export interface Seller {
	userId: string;
	nick: string;
	shopTitle: string;
	shopId: string;
}

/** A seller's authorisation for one app. */
export interface Session {
	key: string;
	/** Key of the app that it was issued to. */
	app: string;
	/** User id of the seller. */
	seller: string;
	expired?: boolean;
}

/** What a caller fills in to use the gateway. */
export interface Credentials {
	appKey: string;
	appSecret: string;
	sessionKey: string;
}

export const apps: readonly App[] = data.apps;
export const sellers: readonly Seller[] = data.sellers;
export const sessions: readonly Session[] = data.sessions;

/** The app with a key. */
export function findApp(key: string): App | undefined {
	return apps.find((app) => app.key === key);
}

/** The seller with a user id. */
export function findSeller(id: string): Seller {
	const seller = sellers.find(({ userId }) => userId === id);
	if (!seller) throw new Error(`accounts.json names no seller ${id}`);
	return seller;
}

const [demoApp] = apps;
const demoSession = sessions.find(({ app, expired }) => app === demoApp?.key && !expired);
if (!demoApp || !demoSession) throw new Error('accounts.json has no app with a valid session');
const { key: appKey, secret: appSecret } = demoApp;

/** The first app with its first session, for demos. */
export const demoCredentials: Credentials = { appKey, appSecret, sessionKey: demoSession.key };

/** The seller of the demo session. */
export const demoSeller = findSeller(demoSession.seller);

/** What a caller fills in for each family besides the Taobao Open Platform. */
export const familyAccounts = {
	dingTalk: data.dingTalk,
	suite: data.suite,
	robot: data.robot,
	alibabaCloud: data.alibabaCloud,
	qimen: { appKey, appSecret, ...data.qimen },
	oauth: { clientId: appKey, clientSecret: appSecret },
};
