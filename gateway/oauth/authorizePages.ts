import type { IncomingMessage } from 'node:http';
import type { Pages } from '../http/listener';
import { readBody } from '../http/readRequest';
import { send } from '../http/send';
import { paths } from '../protocols/paths';
import type { TokenStore } from '../tokens/TokenStore';
import { authorize } from './authorize';

/** Where a browser asks a person for an authorisation. */
export function authorizePages(tokens: TokenStore): Pages {
	return async (request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gateway');
		if (pathname !== paths.authorize) return false;
		const decision = await readDecision(request);
		await send(response, authorize(tokens, { query: searchParams, decision }));
		return true;
	};
}

/** Only a form that was sent decides, never an address. */
async function readDecision(request: IncomingMessage): Promise<string | null> {
	if (request.method !== 'POST') return null;
	const form = new URLSearchParams((await readBody(request)).toString('utf8'));
	return form.get('decision') ?? 'refuse';
}
