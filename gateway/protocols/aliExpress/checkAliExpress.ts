import type { App } from '../../accounts';
import { checkApp } from '../../checks/checkApp';
import { checkTime } from '../../checks/checkTime';
import { readMilliseconds } from '../../checks/readMilliseconds';
import type { Received } from '../../http/Received';
import { Refusal } from '../../Refusal';
import { aliExpressSignature } from '../../signatures/aliExpressSignature';

const clock = { read: readMilliseconds, format: 'Unix milliseconds' };

/** Checks app, time and signature; a path is that of a system interface, and part of the signature. */
export function checkAliExpress(
	received: Received,
	{ now, path }: { now: number; path?: string },
): App {
	const app = checkApp(received);
	checkTime(received, now, clock);
	const { texts } = received;
	const sign = texts.get('sign');
	if (!sign) throw new Refusal(24);
	const signed = { path, params: texts, secret: app.secret };
	if (sign !== aliExpressSignature(texts.get('sign_method') ?? '', signed)) throw new Refusal(25);
	return app;
}
