import type { IncomingMessage, ServerResponse } from 'node:http';
import { demoSeller, findApp } from '../accounts/accounts';
import { lifetimes } from '../accounts/grants';
import type { TokenStore } from '../accounts/TokenStore';
import { paths } from '../http/addresses';
import type { GatewayResponse } from '../http/messages';
import { readBody } from '../http/readRequest';
import { sendResponse } from '../http/sendResponse';
import { authorizePage, errorPage } from './pages';

/** Answers the requests of browsers that ask a person for an authorisation; false for all others. */
export function authorizePages(tokens: TokenStore) {
	return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> => {
		const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://gateway');
		if (pathname !== paths.authorize) return false;
		const decision = await readDecision(incoming);
		await sendResponse(outgoing, authorize(tokens, searchParams, decision));
		return true;
	};
}

/** Only a form that was sent decides, never an address. */
async function readDecision(incoming: IncomingMessage): Promise<string | null> {
	if (incoming.method !== 'POST') return null;
	const form = new URLSearchParams((await readBody(incoming)).toString('utf8'));
	return form.get('decision') ?? 'refuse';
}

/** Shows who wants to act for the demo seller, and sends the browser back with what the person decides. */
function authorize(
	tokens: TokenStore,
	query: URLSearchParams,
	decision: string | null,
): GatewayResponse {
	const app = findApp(query.get('client_id') ?? '')?.key;
	const address = query.get('redirect_uri') ?? '';
	if (!app) return page(400, errorPage('No app has this client_id'));
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
		return page(400, errorPage('redirect_uri must be an address that begins with http'));
	if (query.get('response_type') !== 'code')
		return page(400, errorPage('response_type must be code'));
	if (decision === null) return page(200, authorizePage({ app, seller: demoSeller.nick, address }));
	if (decision !== 'allow') return redirect(query, denied);
	const asked = { kind: 'code', app, holder: demoSeller.userId, address } as const;
	const code = tokens.issue({ ...asked, seconds: lifetimes.code }).key;
	return redirect(query, { code });
}

const denied = { error: 'access_denied', error_description: 'The user refused' };

function redirect(query: URLSearchParams, result: Record<string, string>): GatewayResponse {
	const target = new URL(query.get('redirect_uri') ?? '');
	const state = query.get('state');
	const added = { ...result, ...(state !== null && { state }) };
	for (const [name, value] of Object.entries(added)) target.searchParams.set(name, value);
	return page(302, '', { Location: target.href });
}

function page(status: number, text: string, headers: Record<string, string> = {}): GatewayResponse {
	const contentType = 'text/html;charset=UTF-8';
	const policy = { 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" };
	return { status, contentType, text, headers: { ...policy, ...headers } };
}
