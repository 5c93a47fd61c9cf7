import { createHmac } from 'node:crypto';

/** The signature that DingTalk expects of a group's robot: its secret is key and part of the text. */
export function robotSignature(secret: string, timestamp: string): string {
	return createHmac('sha256', secret).update(`${timestamp}\n${secret}`, 'utf8').digest('base64');
}
