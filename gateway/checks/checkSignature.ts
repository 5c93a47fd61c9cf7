import type { App } from '../accounts';
import type { Received } from '../http/Received';
import { Refusal } from '../Refusal';
import { signMethods, verifySignature } from '../verifySignature';

/** Refuses a call that the app's secret has not signed. */
export function checkSignature({ texts, rawBody }: Received, { secret }: App): void {
	const signMethod = texts.get('sign_method') ?? '';
	const sign = texts.get('sign');
	if (signMethod && !signMethods.includes(signMethod))
		throw new Refusal(25, undefined, `不支持的签名方法: ${signMethod}`);
	if (!sign) throw new Refusal(24);
	if (!verifySignature(sign, { params: texts, body: rawBody, secret, signMethod }))
		throw new Refusal(25);
}
