import type { Received } from '../../http/Received';

/** The access token of a call: one in the query, no other counts. */
export function queryToken({ texts, origins }: Received): string | undefined {
	return origins.access_token === 'query' ? texts.get('access_token') : undefined;
}
