import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { Gateway } from '../../gateway/Gateway';
import { apps, sessions } from '../../gateway/accounts/accounts';
import { credentialsFor as ofGateway } from '../../gateway/accounts/credentialsFor';
import { askTokens, newCode, redirect_uri } from './oauth';

/** Credentials of every type for a gateway's demo accounts, by type; one that signs in by OAuth is not connected. */
export function credentialsFor(gateway: Gateway): Record<string, ICredentialDataDecryptedObject> {
	const all = ofGateway(gateway);
	const { customAuthUrl: authUrl, customTokenUrl: accessTokenUrl } = all.taobaoOAuth2Api;
	// What n8n works out from the expressions of the credential type
	const hidden = {
		authUrl,
		accessTokenUrl,
		grantType: 'authorizationCode',
		authentication: 'body',
	};
	return { ...all, taobaoOAuth2Api: { ...all.taobaoOAuth2Api, ...hidden } };
}

/** A credential for a gateway's demo app and seller. */
export const credentialOf = (gateway: Gateway): ICredentialDataDecryptedObject =>
	ofGateway(gateway).taobaoOpenPlatformApi;

/** A credential for the gateway's second app: what bans it bans no other test's calls. */
export function otherAppCredential(gateway: Gateway): ICredentialDataDecryptedObject {
	const [, app] = apps;
	const session = sessions.find((entry) => entry.app === app?.key);
	return {
		...credentialOf(gateway),
		appKey: app?.key ?? '',
		appSecret: app?.secret ?? '',
		sessionKey: session?.key ?? '',
	};
}

/** A credential of the gateway's suite, which acts for the organisation that has authorised it. */
export function suiteCredential({ accounts, protocols }: Gateway): ICredentialDataDecryptedObject {
	const { suiteKey, suiteSecret, suiteTicket, corpId } = accounts.suite;
	return {
		appType: 'suite',
		appKey: suiteKey,
		appSecret: suiteSecret,
		suiteTicket,
		corpId,
		baseUrl: protocols.dingTalk,
		gatewayUrl: protocols.top,
	};
}

/** A credential for AliExpress's own way of speaking. */
export function aliExpressCredential(
	gateway: Gateway,
	sessionKey = '',
): ICredentialDataDecryptedObject {
	return {
		...credentialOf(gateway),
		sessionKey,
		gatewayUrl: gateway.protocols.aliExpress,
		dialect: 'aliExpress',
	};
}

/** What n8n keeps of the tokens when a seller has clicked Allow. */
export async function connect(gateway: Gateway): Promise<IDataObject> {
	const code = await newCode(gateway);
	const grant = { grant_type: 'authorization_code', code, redirect_uri };
	return (await askTokens(gateway, grant)).body as IDataObject;
}
