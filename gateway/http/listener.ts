import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { paths } from '../protocols/paths';
import { about } from './about';
import { answerCall } from './answerCall';
import { type Controls, control } from './controls';
import type { Desk } from './Desk';
import { send } from './send';

/** Answers what people open in a browser: true when it has. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Who takes the requests. */
export interface Takers {
	desk: Desk;
	controls: Controls;
	pages: Pages;
}

/** Sends each request where its path belongs. */
export function createListener(takers: Takers): RequestListener {
	return (request, response) => {
		route(request, response, takers).catch((error: unknown) => {
			// Mostly a client that went away in the middle of its request.
			takers.controls.report(error);
			response.destroy();
		});
	};
}

async function route(
	request: IncomingMessage,
	response: ServerResponse,
	{ desk, controls, pages }: Takers,
): Promise<void> {
	const path = (request.url ?? '/').split('?')[0] ?? '/';
	const entrance = desk.entranceOf(path);
	if (entrance) return answerCall(desk, { entrance, request, response });
	if (path.startsWith('/gateway/')) return control(controls, request, response);
	if (await pages(request, response)) return;
	const isRoot = path === '/';
	const text = isRoot ? about(controls) : `Nothing here. The API is at ${paths.top}\n`;
	await send(response, {
		status: isRoot ? 200 : 404,
		contentType: 'text/plain;charset=UTF-8',
		text,
	});
}
