import type { DingTalkRoute, OperationFacts } from '../../../nodes/shared/catalogue/types';
import type { GatewayRequest } from '../../http/messages';

/** What shows who calls DingTalk; it travels in the query. */
export const systemNames: ReadonlySet<string> = new Set([
	'access_token',
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

/** The access token of a call: one in the query, no other counts. */
export function queryToken({ texts, origins }: GatewayRequest): string | undefined {
	return origins.access_token === 'query' ? texts.get('access_token') : undefined;
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
