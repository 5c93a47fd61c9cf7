import { createHmac } from 'node:crypto';

/** The signature that DingTalk expects of a key: over the time, and the ticket of a suite. */
export function dingTalkSignature(secret: string, timestamp: string, ticket?: string): string {
	const text = ticket === undefined ? timestamp : `${timestamp}\n${ticket}`;
	return createHmac('sha256', secret).update(text, 'utf8').digest('base64');
}

/** The signature that DingTalk expects of a group's robot: its secret is key and part of the text. */
export function robotSignature(secret: string, timestamp: string): string {
	return dingTalkSignature(secret, timestamp, secret);
}
