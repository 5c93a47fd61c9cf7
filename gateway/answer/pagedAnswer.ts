import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import { hashText, longId } from '../hash';
import type { Members, Value } from '../value';
import { readSpan } from './readSpan';
import { someText, someTime } from './texts';

/** How many records a list has that is read page by page. */
const total = 45;

/**
 * One page of a list that the platform does not describe, but of which it is known how it is paged:
 * every record comes once, and the last page says that it is the last.
 */
export function pagedAnswer(
	operation: OperationFacts,
	business: Map<string, string>,
): Members | undefined {
	const { paging, response, method } = operation;
	if (response || !paging?.records) return undefined;
	const { from, end } = readSpan(operation, paging, business);
	const to = Math.min(end, total);
	const records = Array.from({ length: Math.max(0, to - from) }, (_, at) =>
		someRecord(method, paging.records ?? '', from + at),
	);
	const answer: Members = {};
	put(answer, paging.records.replaceAll('[]', ''), records);
	if (paging.total) put(answer, paging.total, total);
	if (paging.hasNext) put(answer, paging.hasNext, to < total);
	if (paging.next && to < total) put(answer, paging.next, to);
	return answer;
}

/** Lists of ids hold texts, others objects. */
function someRecord(method: string, path: string, at: number): Value {
	const hash = hashText(`${method}#${at}`);
	if (/id_?list\[\]$/i.test(path) || /listids$/.test(method)) return `demo${longId(hash)}`;
	return { id: longId(hash), name: someText('name', hash), modified: someTime(hash) };
}

function put(answer: Members, path: string, value: Value): void {
	const steps = path.split('.');
	const last = steps.pop() ?? '';
	let place = answer;
	for (const step of steps) place = (place[step] ??= {}) as Members;
	place[last] = value;
}
