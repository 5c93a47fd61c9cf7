import { findApp } from '../accounts';
import { writeJson } from '../answer/json';
import type { Call } from '../calls/Call';
import type { Note } from '../calls/recordCall';
import type { Answer } from '../http/Answer';
import type { Entrance } from '../http/Entrance';
import type { Received } from '../http/Received';
import type { TokenStore } from '../tokens/TokenStore';
import type { Members } from '../value';
import { OAuthError } from './OAuthError';
import { readClient } from './readClient';
import { redeem } from './redeem';
import { tokenFacts } from './tokenFacts';

const systemNames: ReadonlySet<string> = new Set([
	...['client_id', 'client_secret', 'grant_type', 'code', 'refresh_token'],
	...['redirect_uri', 'view', 'state'],
]);

/** Where a code or a refresh token becomes a session. */
export class TokenEntrance implements Entrance {
	constructor(private readonly tokens: TokenStore) {}

	note(): Note {
		return { protocol: 'oauth', method: 'oauth.token', systemNames };
	}

	answer(received: Received, call: Call): Answer {
		try {
			const facts = this.grant(received);
			call.outcome = 'ok';
			return answer(200, facts);
		} catch (error) {
			if (!(error instanceof OAuthError)) throw error;
			call.outcome = error.code;
			return answer(400, { error: error.code, error_description: error.message });
		}
	}

	private grant(received: Received): Members {
		const { texts, verb, fault } = received;
		if (verb !== 'POST' || fault) throw new OAuthError('invalid_request', 'POST a form');
		const app = checkClient(received);
		const grant = redeem(this.tokens, { app, ...read(texts) });
		if (!grant)
			throw new OAuthError('invalid_grant', 'The code or the refresh token is wrong, used or over');
		return tokenFacts(grant);
	}
}

function checkClient(received: Received): string {
	const { id, secret } = readClient(received);
	const app = findApp(id);
	if (!app || app.secret !== secret)
		throw new OAuthError('invalid_client', 'client_id or client_secret is wrong');
	return app.key;
}

function read(texts: Map<string, string>): Omit<Parameters<typeof redeem>[1], 'app'> {
	const type = texts.get('grant_type');
	if (type === 'refresh_token') return { kind: 'refresh', key: texts.get('refresh_token') };
	if (type !== 'authorization_code')
		throw new OAuthError('unsupported_grant_type', 'authorization_code or refresh_token');
	return { kind: 'code', key: texts.get('code'), address: texts.get('redirect_uri') ?? '' };
}

function answer(status: number, body: Members): Answer {
	const headers = { 'Cache-Control': 'no-store' };
	const contentType = 'application/json;charset=UTF-8';
	return { status, contentType, text: writeJson(body), headers };
}
