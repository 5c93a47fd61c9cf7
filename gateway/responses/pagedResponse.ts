import { findMember, itemPlace } from '../../nodes/shared/catalogue/itemMembers';
import type { OperationFacts, ResponseField } from '../../nodes/shared/catalogue/types';
import { hashText, longId } from '../values/hash';
import { type Members, put, type Value } from '../values/Value';
import { readSpan, writeEnd } from './pages';
import { sampleRecord } from './sampleResponse';
import { someText, someTime } from './sampleValues';

/** How many records a list has that is read page by page. */
const total = 45;

/** One page of a list that is read in pages: every record comes once, and the last page says that it is the last. */
export function pagedResponse(
	operation: OperationFacts,
	business: Map<string, string>,
): Members | undefined {
	const { paging, response = [], method } = operation;
	const place = itemPlace(operation)?.replaceAll('[]', '');
	if (!paging || place === undefined) return undefined;
	const list = findMember(response, place);
	const { from, end } = readSpan(operation, paging, business);
	const to = Math.min(end, total);
	const records = Array.from({ length: Math.max(0, to - from) }, (_, at) =>
		someRecord(operation, list, hashText(`${method}#${from + at}`)),
	);
	const record: Members = {};
	put(record, place, records);
	writeEnd(record, paging, total, to);
	return record;
}

/** A record by its members; plain entries are ids, as are those of lists that are not known and look so. */
function someRecord(
	operation: OperationFacts,
	list: ResponseField | undefined,
	hash: number,
): Value {
	const known = list?.fields && sampleRecord(list, hash);
	if (known !== undefined) return known;
	if (list?.type === 'Number[]') return longId(hash);
	if (list ?? looksLikeIds(operation)) return `demo${longId(hash)}`;
	return { id: longId(hash), name: someText('name', hash), modified: someTime(hash) };
}

const looksLikeIds = ({ method, paging }: OperationFacts) =>
	/id_?list\[\]$/i.test(paging?.records ?? '') || method.endsWith('listids');
