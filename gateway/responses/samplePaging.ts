import { parseJson } from '../values/json';
import { namesOffset, namesPage, namesPageSize } from './memberNames';

/** What a call says about pages. */
export interface Paging {
	page: number;
	pageSize: number;
	/** Whether it asks for records behind the first page. */
	beyond: boolean;
}

/** Reads the paging parameters, also those inside a struct parameter. */
export function readPaging(business: Map<string, string>): Paging {
	const entries = [...business].flatMap(([name, text]) => [[name, text] as const, ...inner(text)]);
	const numberOf = (names: (name: string) => boolean) =>
		entries.filter(([name]) => names(name)).map(([, text]) => Number(text) || 0)[0];
	const page = numberOf(namesPage) ?? 1;
	const skipped = numberOf(namesOffset) ?? 0;
	return { page, pageSize: numberOf(namesPageSize) ?? 20, beyond: page > 1 || skipped > 0 };
}

function inner(text: string): Array<readonly [string, string]> {
	if (!text.startsWith('{')) return [];
	const value = parseJson(text);
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).map(([name, entry]) => [name, String(entry)] as const);
}
