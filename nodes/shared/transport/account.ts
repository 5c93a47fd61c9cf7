import { type ICredentialDataDecryptedObject, UserError } from 'n8n-workflow';
import type { SignMethod } from './sign';

/** Who calls, and where. */
export interface Account {
	appKey: string;
	appSecret: string;
	/** The seller's access token, for operations that act for a seller. */
	sessionKey?: string;
	gatewayUrl: string;
	signMethod: SignMethod;
}

/** Gateways by the credential's environment. */
export const gateways = {
	production: 'https://eco.taobao.com/router/rest',
	overseas: 'https://api.taobao.com/router/rest',
	sandbox: 'https://gw.api.tbsandbox.com/router/rest',
} as const;

const signMethods: readonly string[] = ['hmac-sha256', 'hmac', 'md5'];

/**
 * Account of a `taobaoOpenPlatformApi` credential.
 * @throws UserError that names the field when one is missing or not allowed
 */
export function readAccount(credential: ICredentialDataDecryptedObject): Account {
	const text = (name: string) => String(credential[name] ?? '').trim();
	const required = (name: string, label: string) => {
		if (!text(name)) throw new UserError(`The credential has no ${label}`);
		return text(name);
	};
	const signMethod = text('signMethod') || 'hmac-sha256';
	if (!signMethods.includes(signMethod))
		throw new UserError(`The credential's Sign Method must be one of ${signMethods.join(', ')}`);
	return {
		appKey: required('appKey', 'App Key'),
		appSecret: required('appSecret', 'App Secret'),
		sessionKey: text('sessionKey') || undefined,
		gatewayUrl: readGateway(text('environment') || 'production', text('gatewayUrl')),
		signMethod: signMethod as SignMethod,
	};
}

function readGateway(environment: string, custom: string): string {
	if (environment !== 'custom') {
		const url = (gateways as Record<string, string>)[environment];
		if (url) return url;
		throw new UserError(`The credential's Environment "${environment}" is unknown`);
	}
	if (!URL.canParse(custom) || !/^https?:$/.test(new URL(custom).protocol))
		throw new UserError('The credential\'s Gateway URL must begin with "https://" or "http://"');
	return custom;
}
