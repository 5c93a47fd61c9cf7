import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import type { Gateway } from '../../gateway/Gateway';
import { apps, sessions } from '../../gateway/accounts/accounts';
import { topCredentials } from '../../nodes/shared/protocols/credentialsOf';
import { askTokens, newCode, redirect_uri } from './oauth';

/** A credential for a gateway's demo app and seller. */
export function credentialOf({
	url,
	appKey,
	appSecret,
	sessionKey,
}: Gateway): ICredentialDataDecryptedObject {
	return {
		appKey,
		appSecret,
		sessionKey,
		environment: 'custom',
		gatewayUrl: url,
		signMethod: 'hmac-sha256',
	};
}

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

/** Credentials of every type for a gateway's demo accounts, by type; one that signs in by OAuth is not connected. */
export function credentialsFor(gateway: Gateway): Record<string, ICredentialDataDecryptedObject> {
	const { accounts, protocols } = gateway;
	const { dingTalk, robot, alibabaCloud, qimen, oauth } = accounts;
	return {
		[topCredentials.accessToken]: credentialOf(gateway),
		[topCredentials.oAuth2]: {
			...oauth,
			environment: 'custom',
			gatewayUrl: protocols.top,
			accessTokenUrl: protocols.token,
			authUrl: protocols.authorize,
			grantType: 'authorizationCode',
			authentication: 'body',
		},
		dingTalkApi: { ...dingTalk, baseUrl: protocols.dingTalk, gatewayUrl: protocols.top },
		dingTalkRobotApi: {
			webhookUrl: `${protocols.dingTalk}/robot/send?access_token=${robot.token}`,
			secret: robot.secret,
		},
		alibabaCloudApi: {
			...alibabaCloud,
			region: 'cn-hangzhou',
			endpoint: protocols.alibabaCloud,
		},
		qimenApi: {
			...qimen,
			environment: 'custom',
			gatewayUrl: protocols.qimen,
			sceneUrl: protocols.qimenCloud,
		},
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
