import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../catalogue/paths';

/** What must be there although no source marks it, or need not although one does, with the reason that they share. */
export interface Exceptions {
	reason: string;
	/** Method, and path of the member; `a|b` for one of two. */
	require?: Array<[method: string, path: string]>;
	/** Method, and path of the member. */
	release?: Array<[method: string, path: string]>;
}

/** Reads what people know beside all sources. */
export function readByHand(): Exceptions[] {
	const file = join(root, 'gateway/expectations/byHand.json');
	return JSON.parse(readFileSync(file, 'utf8')) as Exceptions[];
}
