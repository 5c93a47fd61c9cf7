import type { Gateway } from '../../gateway/Gateway';

export const redirect_uri = 'http://localhost:5678/rest/oauth2-credential/callback?a=1';

/** The address that a browser opens. */
export function authorizeAddress(
	{ protocols, accounts }: Gateway,
	other: Record<string, string> = {},
) {
	const { clientId: client_id } = accounts.oauth;
	const defaults = { response_type: 'code', client_id, redirect_uri, state: 's+&', view: 'web' };
	return `${protocols.authorize}?${new URLSearchParams({ ...defaults, ...other }).toString()}`;
}

/** Presses a button of the page; gives the address that the browser is sent to. */
export async function decide(gateway: Gateway, decision: 'allow' | 'refuse'): Promise<URL> {
	const response = await fetch(authorizeAddress(gateway), {
		method: 'POST',
		body: new URLSearchParams({ decision }),
		redirect: 'manual',
	});
	expect(response.status).toBe(302);
	return new URL(response.headers.get('location') ?? '');
}

/** A code, as the page gives it after Allow. */
export async function newCode(gateway: Gateway): Promise<string> {
	return (await decide(gateway, 'allow')).searchParams.get('code') ?? '';
}

/** Asks for tokens; undefined leaves a parameter out. */
export async function askTokens(
	{ protocols, accounts }: Gateway,
	params: Record<string, string>,
	headers: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
	const { clientId: client_id, clientSecret: client_secret } = accounts.oauth;
	const own: Record<string, string> = headers.Authorization ? {} : { client_id, client_secret };
	const body = new URLSearchParams({ ...own, ...params });
	const response = await fetch(protocols.token, { method: 'POST', body, headers });
	return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** The tokens of a new authorisation. */
export async function newTokens(gateway: Gateway): Promise<{ access: string; refresh: string }> {
	const code = await newCode(gateway);
	const { body } = await askTokens(gateway, {
		...{ grant_type: 'authorization_code', code, redirect_uri },
	});
	return { access: String(body.access_token), refresh: String(body.refresh_token) };
}
