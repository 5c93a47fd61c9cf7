import { type App, findApp } from '../accounts';
import type { Received } from '../http/Received';
import { Refusal } from '../Refusal';

/** The app that a call names; throws the refusal of a call that names none. */
export function checkApp({ texts }: Received): App {
	const key = texts.get('app_key');
	if (!key) throw new Refusal(28);
	const app = findApp(key);
	if (!app) throw new Refusal(29, 'isv.appkey-not-exists', `没有这个 AppKey: ${key}`);
	return app;
}
