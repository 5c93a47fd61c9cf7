import { findApp } from '../accounts/accounts';
import { type GrantRequest, redeem, tokenFacts } from '../accounts/grants';
import type { TokenStore } from '../accounts/TokenStore';
import type { CallIdentity, Endpoint, LoggedCall } from '../calls/LoggedCall';
import { type GatewayRequest, type GatewayResponse, jsonResponse } from '../http/messages';
import type { Members } from '../values/Value';

const systemNames: ReadonlySet<string> = new Set([
	...['client_id', 'client_secret', 'grant_type', 'code', 'refresh_token'],
	...['redirect_uri', 'view', 'state'],
]);

/** OAuth says no, by one of its codes. */
class OAuthFault extends Error {
	constructor(
		readonly code:
			'invalid_request' | 'invalid_client' | 'invalid_grant' | 'unsupported_grant_type',
		description: string,
	) {
		super(description);
		this.name = 'OAuthFault';
	}
}

/** Where a code or a refresh token becomes a session. */
export class TokenEndpoint implements Endpoint {
	constructor(private readonly tokens: TokenStore) {}

	identify(): CallIdentity {
		return { protocol: 'oauth', method: 'oauth.token', systemNames };
	}

	answer(request: GatewayRequest, call: LoggedCall): GatewayResponse {
		try {
			const facts = this.grant(request);
			call.outcome = 'ok';
			return respond(200, facts);
		} catch (error) {
			if (!(error instanceof OAuthFault)) throw error;
			call.outcome = error.code;
			return respond(400, { error: error.code, error_description: error.message });
		}
	}

	private grant(request: GatewayRequest): Members {
		const { texts, verb, fault } = request;
		if (verb !== 'POST' || fault) throw new OAuthFault('invalid_request', 'POST a form');
		const app = checkClient(request);
		const grant = redeem(this.tokens, { app, ...readGrant(texts) });
		if (!grant)
			throw new OAuthFault('invalid_grant', 'The code or the refresh token is wrong, used or over');
		return tokenFacts(grant);
	}
}

function checkClient(request: GatewayRequest): string {
	const [id, secret] = readClient(request);
	const app = findApp(id);
	if (!app || app.secret !== secret)
		throw new OAuthFault('invalid_client', 'client_id or client_secret is wrong');
	return app.key;
}

function readGrant(texts: Map<string, string>): Omit<GrantRequest, 'app'> {
	const type = texts.get('grant_type');
	if (type === 'refresh_token') return { kind: type, key: texts.get(type) };
	if (type !== 'authorization_code')
		throw new OAuthFault('unsupported_grant_type', 'authorization_code or refresh_token');
	return { kind: 'code', key: texts.get('code'), address: texts.get('redirect_uri') ?? '' };
}

function respond(status: number, body: Members): GatewayResponse {
	return { ...jsonResponse(body, status), headers: { 'Cache-Control': 'no-store' } };
}

/** Id and secret of the app that asks for a token: of the header, where there is one, or of the form. */
function readClient({ texts, headers, origins }: GatewayRequest): [id: string, secret: string] {
	const basic = /^Basic +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
	if (basic === undefined) {
		const read = (name: string) => (origins[name] === 'query' ? '' : (texts.get(name) ?? ''));
		return [read('client_id'), read('client_secret')];
	}
	const [id = '', ...secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
	return [decode(id), decode(secret.join(':'))];
}

/** OAuth encodes both as a form does. */
function decode(text: string): string {
	return new URLSearchParams(`text=${text.replaceAll('&', '%26')}`).get('text') ?? '';
}
