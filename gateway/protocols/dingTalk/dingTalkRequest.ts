import type { DingTalkRoute, OperationFacts } from '../../../nodes/shared/catalogue/types';
import type { TokenKind } from '../../accounts/TokenStore';
import type { GatewayRequest } from '../../http/messages';

/** What shows who calls DingTalk; it travels in the query. */
export const systemNames: ReadonlySet<string> = new Set([
	'access_token',
	'suite_access_token',
	'accessKey',
	'timestamp',
	'suiteTicket',
	'signature',
	'sign',
	'corpId',
]);

/** How an operation travels to DingTalk. */
export function routeOf({ method, route }: OperationFacts): DingTalkRoute {
	if (route?.protocol !== 'dingTalk') throw new Error(`${method} does not travel to DingTalk`);
	return route;
}

/** The token of a call: one in the query, no other counts; that of a suite has a name of its own. */
export function queryToken(
	{ texts, origins }: GatewayRequest,
	kind: TokenKind = 'dingTalk',
): string | undefined {
	const name = kind === 'suite' ? 'suite_access_token' : 'access_token';
	return origins[name] === 'query' ? texts.get(name) : undefined;
}

/** The business parameters: the query of a GET; of a POST what the body carries. */
export function readBusiness(
	{ texts, rawMembers, origins }: GatewayRequest,
	{ verb, token }: DingTalkRoute,
): Map<string, string> {
	const place = verb === 'GET' ? 'query' : 'multipart';
	// Without a token of its own, an operation may have one among its parameters.
	const isReserved = (name: string) =>
		place === 'query' && token !== 'none' && systemNames.has(name);
	const sent = [...texts].filter(([name]) => origins[name] === place && !isReserved(name));
	return new Map([...rawMembers, ...sent]);
}
