import { compiled } from './compiled';
import { findOperation } from './domain';
import type { Operation, Package } from './types';

/** What tells an operation from all others; it is in a domain, or in a package of newer ones. */
export interface Entry {
	method: string;
	/** English, in Title Case. */
	name: string;
	/** The official title, mostly Chinese. */
	title: string;
	/** The node that has it, and where there. */
	domain?: string;
	resource?: string;
	package?: string;
	/** Address of the platform's page about it, or what stands for the number in it; absent where none is known. */
	page?: string | number;
	delisted?: true;
	/** Wire name of the API to use instead. */
	successor?: string;
}

let entries: Entry[] | undefined;
let byMethod: Map<string, Entry> | undefined;
const packages = new Map<string, Map<string, Operation>>();

/** All operations, those of the nodes first; read on first use and kept. */
export function allEntries(): Entry[] {
	return (entries ??= compiled<Entry[]>('lookup/entries'));
}

/** What is known of a method without its operation being read. */
export function findEntry(method: string): Entry | undefined {
	byMethod ??= new Map(allEntries().map((entry) => [entry.method, entry]));
	return byMethod.get(method);
}

/** Operation by its wire method, whichever node has it, and if none has; its file is read on first use and kept. */
export function findAnywhere(method: string): Operation | undefined {
	const entry = findEntry(method);
	if (entry?.domain) return findOperation(entry.domain, method);
	return entry?.package ? loadPackage(entry.package).get(method) : undefined;
}

/** Address of the platform's own documentation of an operation; undefined where none is known. */
export const officialPage = ({ page }: Pick<Entry, 'page'>): string | undefined =>
	typeof page === 'number' ? `https://open.taobao.com/api.htm?docId=${page}&docType=2` : page;

function loadPackage(value: string): Map<string, Operation> {
	const known = packages.get(value);
	if (known) return known;
	const { operations } = compiled<Package>(`newer/${value}`);
	const loaded = new Map(operations.map((entry) => [entry.method, entry]));
	packages.set(value, loaded);
	return loaded;
}
