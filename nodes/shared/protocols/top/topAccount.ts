import { type ICredentialDataDecryptedObject, UserError } from 'n8n-workflow';
import { readFields } from '../readFields';
import type { SignMethod } from './topSignature';

/** How a gateway names and writes the system parameters. */
export type Dialect = 'top' | 'aliExpress';

/** Who calls, and where. */
export interface Account {
	appKey: string;
	appSecret: string;
	/** The seller's access token, for operations that act for a seller. */
	sessionKey?: string;
	/** Gives a new session when n8n asks; no call carries it. */
	refreshToken?: string;
	gatewayUrl: string;
	signMethod: SignMethod;
	dialect: Dialect;
}

/** Gateways by the credential's environment. */
export const gateways = {
	production: 'https://eco.taobao.com/router/rest',
	overseas: 'https://api.taobao.com/router/rest',
	sandbox: 'https://gw.api.tbsandbox.com/router/rest',
	aliExpress: 'https://api-sg.aliexpress.com/sync',
	alibabaCom: 'https://eco.taobao.com/router/rest',
} as const;

const signMethods: readonly string[] = ['hmac-sha256', 'hmac', 'md5'];

/**
 * Account of a `taobaoOpenPlatformApi` credential.
 * @throws UserError that names the field when one is missing or not allowed
 */
export function readAccount(credential: ICredentialDataDecryptedObject): Account {
	const { text, required } = readFields(credential);
	return {
		appKey: required('appKey', 'App Key'),
		appSecret: required('appSecret', 'App Secret'),
		sessionKey: text('sessionKey') || undefined,
		...readPlace(credential),
	};
}

/**
 * Account of a `taobaoOAuth2Api` credential.
 * @throws UserError when it is not connected, or a field is missing or not allowed
 */
export function readOAuthAccount(credential: ICredentialDataDecryptedObject): Account {
	const { required } = readFields(credential);
	const data = (credential.oauthTokenData ?? {}) as Record<string, unknown>;
	const { access_token: token, refresh_token: refreshToken } = data;
	if (typeof token !== 'string' || !token)
		throw new UserError('The credential is not connected: open it and click Connect');
	return {
		appKey: required('clientId', 'App Key'),
		appSecret: required('clientSecret', 'App Secret'),
		sessionKey: token,
		...(typeof refreshToken === 'string' && { refreshToken }),
		...readPlace(credential),
	};
}

function readPlace(
	credential: ICredentialDataDecryptedObject,
): Pick<Account, 'dialect' | 'gatewayUrl' | 'signMethod'> {
	const { text, address } = readFields(credential);
	const environment = text('environment') || 'production';
	const signMethod = readSignMethod(text('signMethod') || 'hmac-sha256');
	if (environment === 'custom') {
		const dialect = text('dialect') === 'aliExpress' ? 'aliExpress' : 'top';
		return { gatewayUrl: address('gatewayUrl', 'Gateway URL'), signMethod, dialect };
	}
	const gatewayUrl = (gateways as Record<string, string>)[environment];
	if (!gatewayUrl) throw new UserError(`The credential's Environment "${environment}" is unknown`);
	const dialect = environment === 'aliExpress' ? 'aliExpress' : 'top';
	return { gatewayUrl, signMethod, dialect };
}

function readSignMethod(name: string): SignMethod {
	if (signMethods.includes(name)) return name as SignMethod;
	throw new UserError(`The credential's Sign Method must be one of ${signMethods.join(', ')}`);
}
