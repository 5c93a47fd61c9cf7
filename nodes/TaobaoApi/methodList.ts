import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { type Entry, officialPage } from '../shared/catalogue/anywhere';
import { findEntries } from './search/findEntries';

/** Rows that the list gets at once. */
const pageSize = 50;

/** A page of the methods that fit what is typed, best first. */
export async function searchMethods(
	this: ILoadOptionsFunctions,
	filter = '',
	paginationToken?: string,
): Promise<INodeListSearchResult> {
	const found = findEntries(filter);
	const start = Number(paginationToken ?? 0);
	const end = start + pageSize;
	return {
		results: found.slice(start, end).map(rowOf),
		...(end < found.length && { paginationToken: String(end) }),
	};
}

/** A row shows some 45 letters, so the English name stands first. */
function rowOf(entry: Entry): INodeListSearchItems {
	const { method, name, title, delisted } = entry;
	const url = officialPage(entry);
	const mark = delisted ? ' (delisted)' : '';
	return { name: `${name}${mark} (${title}) · ${method}`, value: method, ...(url && { url }) };
}
