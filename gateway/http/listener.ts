import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { about } from './about';
import { answerCall } from './answerCall';
import { type Controls, control } from './controls';
import type { Desk } from './Desk';
import { send } from './send';

/** The path of the platform's API. */
export const routerPath = '/router/rest';

/** Sends each request where its path belongs. */
export function createListener(desk: Desk, controls: Controls): RequestListener {
	return (request, response) => {
		route(request, response, { desk, controls }).catch((error: unknown) => {
			// Mostly a client that went away in the middle of its request.
			controls.report(error);
			response.destroy();
		});
	};
}

async function route(
	request: IncomingMessage,
	response: ServerResponse,
	{ desk, controls }: { desk: Desk; controls: Controls },
): Promise<void> {
	const path = (request.url ?? '/').split('?')[0] ?? '/';
	if (path === routerPath) return answerCall(desk, request, response);
	if (path.startsWith('/gateway/')) return control(controls, request, response);
	const isRoot = path === '/';
	const text = isRoot ? about(controls.url) : `Nothing here. The API is at ${routerPath}\n`;
	await send(response, {
		status: isRoot ? 200 : 404,
		contentType: 'text/plain;charset=UTF-8',
		text,
	});
}
