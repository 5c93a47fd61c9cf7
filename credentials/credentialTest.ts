import type { ICredentialTestRequest } from 'n8n-workflow';
import { gateways } from '../nodes/shared/transport/account';

/** What the platform's code says about the credential. */
const reasons: Record<number, string> = {
	11: 'The app has no permission to call the platform from here; check its IP allow-list (code 11)',
	25: 'The signature does not fit: the App Secret is not that of the App Key (code 25)',
	27: 'The Session Key is invalid or has expired (code 27)',
	28: 'The platform received no App Key (code 28)',
	29: 'The App Key does not exist on this gateway; check Environment (code 29)',
	31: 'The time of this machine is off by more than 10 minutes (code 31)',
};

const environment = '$credentials.environment';
const urls = JSON.stringify(gateways);

/**
 * Asks the platform for its time, which needs a valid key and signature and no session.
 * Refusals come within an HTTP 200, so that the answer must hold the time: the last rule
 * fires when it has none, as n8n compares the missing value with `undefined`.
 */
export const credentialTest: ICredentialTestRequest = {
	request: {
		method: 'POST',
		url: `={{ ${environment} === "custom" ? $credentials.gatewayUrl : (${urls})[${environment}] }}`,
		qs: { method: 'taobao.time.get' },
	},
	rules: [
		...Object.entries(reasons).map(([code, message]) => ({
			type: 'responseSuccessBody' as const,
			properties: { key: 'error_response.code', value: Number(code), message },
		})),
		{
			type: 'responseSuccessBody',
			properties: {
				key: 'time_get_response.time',
				value: undefined,
				message: 'The gateway refused the call; check App Key, App Secret and Environment',
			},
		},
	],
};
