import { createHmac } from 'node:crypto';
import type { DingTalkAccount } from './dingTalkAccount';

/** Base64 of the HMAC-SHA256 of some lines. */
function signLines(lines: string[], secret: string): string {
	return createHmac('sha256', secret).update(lines.join('\n')).digest('base64');
}

/** Query that shows who calls where DingTalk takes a signature instead of a token. */
export function signatureQuery(account: DingTalkAccount, now: Date): Record<string, string> {
	const { appKey, appSecret, suiteTicket } = account;
	const timestamp = String(now.getTime());
	const lines = suiteTicket ? [timestamp, suiteTicket] : [timestamp];
	return {
		accessKey: appKey,
		timestamp,
		...(suiteTicket && { suiteTicket }),
		signature: signLines(lines, appSecret),
	};
}

/** Query of a robot's message: its token, and a signature of the time when the robot has a secret. */
export function robotQuery(token: string, secret: string, now: Date): Record<string, string> {
	if (!secret) return { access_token: token };
	const timestamp = String(now.getTime());
	return { access_token: token, timestamp, sign: signLines([timestamp, secret], secret) };
}
