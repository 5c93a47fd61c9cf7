import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { apps, familyAccounts, findSeller, sessions } from '../accounts/accounts';
import type { Endpoint } from '../calls/LoggedCall';
import { type Addresses, paths } from '../http/addresses';
import { sendResponse } from '../http/sendResponse';
import type { CallServer } from './CallServer';
import { control, type Controls } from './controls';

/** What answers the requests that come in. */
export interface Handlers {
	/** What answers calls at a path. */
	endpointOf: (path: string) => Endpoint | undefined;
	callServer: CallServer;
	controls: Controls;
	/** Answers what people open in a browser: true when it has. */
	pages: (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<boolean>;
}

/** Sends each request where its path belongs. */
export function createListener(handlers: Handlers): RequestListener {
	return (incoming, outgoing) => {
		route(incoming, outgoing, handlers).catch((error: unknown) => {
			// Mostly a client that went away in the middle of its request.
			handlers.controls.report(error);
			outgoing.destroy();
		});
	};
}

async function route(
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	{ endpointOf, callServer, controls, pages }: Handlers,
): Promise<void> {
	const path = (incoming.url ?? '/').split('?')[0] ?? '/';
	const endpoint = endpointOf(path);
	if (endpoint) return callServer.answer(endpoint, incoming, outgoing);
	if (path.startsWith('/gateway/')) return control(controls, incoming, outgoing);
	if (await pages(incoming, outgoing)) return;
	const isRoot = path === '/';
	const text = isRoot ? about(controls) : `Nothing here. The API is at ${paths.top}\n`;
	const contentType = 'text/plain;charset=UTF-8';
	await sendResponse(outgoing, { status: isRoot ? 200 : 404, contentType, text });
}

/** What somebody reads who opens the gateway in a browser. */
function about({ protocols }: { protocols: Addresses }): string {
	const appLines = apps.map(({ key, secret }) => `  App Key ${key}  App Secret ${secret}`);
	const sessionLines = sessions.map((session) => {
		const note = session.expired ? ', expired' : '';
		return `  ${session.key}  app ${session.app}, seller ${findSeller(session.seller).nick}${note}`;
	});
	return [
		'This is the sandbox gateway of n8n-nodes-taobao: a local server that answers as the',
		'Taobao Open Platform and its sister platforms do. Nothing here is real, and nothing',
		'leaves this computer.',
		'',
		'Addresses:',
		...Object.entries(protocols).map(([name, address]) => `  ${name.padEnd(16)} ${address}`),
		'Apps:',
		...appLines,
		'Sessions:',
		...sessionLines,
		'Other keys:',
		...Object.entries(familyAccounts).map(([name, keys]) => `  ${name} ${JSON.stringify(keys)}`),
		'',
		'GET  /gateway/calls      the calls received so far',
		'POST /gateway/faults  a rule as JSON, like {"kind":"throttled","times":2,"seconds":1}',
		'POST /gateway/expire     ends tokens, like {"what":"sessions"}',
		'POST /gateway/trades     new trades in the first shop, like {"count":3}',
		'POST /gateway/changes    changes that triggers see, like {"count":100,"perSecond":5}',
		'POST /gateway/clock      a clock that is wrong, like {"secondsAhead":-540}',
		'POST /gateway/reset      forgets calls, rules and all changes of the shops',
		'',
	].join('\n');
}
