import { demoSeller, findApp } from '../accounts';
import type { Answer } from '../http/Answer';
import type { TokenStore } from '../tokens/TokenStore';
import { authorizePage } from './authorizePage';
import { errorPage } from './errorPage';
import { lifetimes } from './lifetimes';

/** What a browser brings: the parameters of the address, and the button that was pressed. */
export interface Wish {
	query: URLSearchParams;
	decision: string | null;
}

/** Shows who wants to act for the demo seller, and sends the browser back with what the person decides. */
export function authorize(tokens: TokenStore, { query, decision }: Wish): Answer {
	const app = findApp(query.get('client_id') ?? '')?.key;
	const address = query.get('redirect_uri') ?? '';
	if (!app) return page(400, errorPage('No app has this client_id'));
	if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
		return page(400, errorPage('redirect_uri must be an address that begins with http'));
	if (query.get('response_type') !== 'code')
		return page(400, errorPage('response_type must be code'));
	const seller = demoSeller();
	if (decision === null) return page(200, authorizePage({ app, seller: seller.nick, address }));
	if (decision !== 'allow') return redirect(query, refusal);
	const asked = { kind: 'code', app, holder: seller.userId, address } as const;
	const code = tokens.issue({ ...asked, seconds: lifetimes.code }).key;
	return redirect(query, { code });
}

const refusal = { error: 'access_denied', error_description: 'The user refused' };

function redirect(query: URLSearchParams, result: Record<string, string>): Answer {
	const target = new URL(query.get('redirect_uri') ?? '');
	const state = query.get('state');
	const added = { ...result, ...(state !== null && { state }) };
	for (const [name, value] of Object.entries(added)) target.searchParams.set(name, value);
	return page(302, '', { Location: target.href });
}

function page(status: number, text: string, headers: Record<string, string> = {}): Answer {
	const contentType = 'text/html;charset=UTF-8';
	const policy = { 'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'" };
	return { status, contentType, text, headers: { ...policy, ...headers } };
}
