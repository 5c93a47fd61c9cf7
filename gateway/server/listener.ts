import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { paths } from '../http/addresses';
import { sendResponse } from '../http/sendResponse';
import { about } from './about';
import type { CallServer } from './CallServer';
import { control, type Controls } from './controls';

/** What answers the requests that come in. */
export interface Handlers {
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
	{ callServer, controls, pages }: Handlers,
): Promise<void> {
	const path = (incoming.url ?? '/').split('?')[0] ?? '/';
	const endpoint = callServer.endpointOf(path);
	if (endpoint) return callServer.answer(endpoint, incoming, outgoing);
	if (path.startsWith('/gateway/')) return control(controls, incoming, outgoing);
	if (await pages(incoming, outgoing)) return;
	const isRoot = path === '/';
	const text = isRoot ? about(controls) : `Nothing here. The API is at ${paths.top}\n`;
	const contentType = 'text/plain;charset=UTF-8';
	await sendResponse(outgoing, { status: isRoot ? 200 : 404, contentType, text });
}
