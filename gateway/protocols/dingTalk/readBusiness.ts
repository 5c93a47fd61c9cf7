import type { DingTalkRoute } from '../../../nodes/shared/catalogue/types';
import type { Received } from '../../http/Received';
import { systemNames } from './systemNames';

/** The business parameters: the query of a GET; of a POST what the body carries. */
export function readBusiness(
	{ texts, rawMembers, origins }: Received,
	{ verb, token }: DingTalkRoute,
): Map<string, string> {
	const place = verb === 'GET' ? 'query' : 'multipart';
	// Without a token of its own, an operation may have one among its parameters.
	const isReserved = (name: string) =>
		place === 'query' && token !== 'none' && systemNames.has(name);
	const sent = [...texts].filter(([name]) => origins[name] === place && !isReserved(name));
	return new Map([...rawMembers, ...sent]);
}
