import { findOperation } from './domain';
import type { Operation } from './types';

/** What is known of an operation without reading its domain. */
export interface Entry {
	method: string;
	/** English name. */
	name: string;
	/** Official title, mostly Chinese. */
	title: string;
	/** Domain that has it, and the names of that and of its resource. */
	domain: string;
	node: string;
	resource: string;
	apiId: number;
	/** The platform no longer lists it. */
	delisted?: true;
	successor?: string;
}

let entries: Map<string, Entry> | undefined;

/** All operations of the catalogue; read on first use and kept. */
export const allEntries = (): Entry[] => [...byMethod().values()];

/** An operation of any domain by its wire method. */
export function findAnywhere(method: string): Operation | undefined {
	const entry = byMethod().get(method);
	return entry && findOperation(entry.domain, method);
}

function byMethod(): Map<string, Entry> {
	entries ??= new Map(read().map((entry) => [entry.method, entry]));
	return entries;
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- JSON that is copied, not compiled
const read = () => require('../../../compiled/entries.json') as Entry[];
