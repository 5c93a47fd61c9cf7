import axios from 'axios';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** What the gateway's process announces. */
export interface Account {
	url: string;
	appKey: string;
	appSecret: string;
	sessionKey: string;
}

/** Credential for the gateway's demo seller. */
export function demoCredential({ url, ...keys }: Account): ICredentialDataDecryptedObject {
	return { ...keys, environment: 'custom', gatewayUrl: url, signMethod: 'hmac-sha256' };
}

/** Tells the gateway to misbehave or to forget. */
export async function post({ url }: Account, action: string, body: object): Promise<void> {
	await axios.post(new URL(`/gateway/${action}`, url).href, body);
}
