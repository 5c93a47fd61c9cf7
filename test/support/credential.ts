import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { Gateway } from '../../gateway/Gateway';

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
