import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { Seller } from '../accounts/accounts';
import { membersOf, selectFields } from '../responses/responseMembers';
import { sampleResponse } from '../responses/sampleResponse';
import { type Members, put, remove } from '../values/Value';
import type { ChangeFacts, TimeKind } from './ChangeFacts';
import { type ChangingRecords, type Indexed, timeOf } from './ChangingRecords';
import { describeChange, stateOf } from './describeChange';
import { type Business, limitsOf, readAt, readWantedPage, readWindow } from './readWindow';

/** A call that may be about changes. */
export interface ChangeCall {
	operation: OperationFacts;
	business: Business;
	seller?: Seller;
	requestId: string;
	now: number;
}

/** What a method lists. */
export interface Listing {
	facts: ChangeFacts;
	records: ChangingRecords;
	/** How many records change once more when one of their pages has been read. */
	moving: number;
	longestMinutes?: number;
}

interface ListedPage {
	entries: Indexed[];
	total: number;
	hasNext: boolean;
}

/** One page of a list as an answer; throws the platform's fault where it gives none. */
export function listChanges(listing: Listing, call: ChangeCall): Members {
	const { facts, records, moving, longestMinutes } = listing;
	const { business, now } = call;
	const query = readWindow(facts, business, limitsOf(facts, now, longestMinutes));
	const { number, size } = readWantedPage(facts, business);
	const found = records.find(query, now).filter((entry) => isWanted(facts, business, entry));
	sort(found, facts.order ?? query.kind, wantedOrder(facts, business));
	const end = (number + 1) * size;
	const entries = found.slice(number * size, end);
	if (moving > 0 && found.length > size) records.touch(found, moving, now);
	return write(facts, call, { entries, total: found.length, hasNext: end < found.length });
}

function isWanted({ state }: ChangeFacts, business: Business, entry: Indexed): boolean {
	const wanted = state?.filter && readAt(business, state.filter);
	return !state || !wanted || stateOf(state, entry) === wanted;
}

/** The column and the direction that a call asks for; the columns that are no times are not known. */
function wantedOrder({ orderBy }: ChangeFacts, business: Business): Order {
	if (!orderBy) return { isAscending: false };
	const [column, direction] = (readAt(business, orderBy) ?? 'list_time:desc').split(':');
	return { kind: column === 'modified' ? 'modified' : 'created', isAscending: direction === 'asc' };
}

interface Order {
	kind?: TimeKind;
	isAscending: boolean;
}

/** Sorts in place; records of the same second stay in the same order. */
function sort(found: Indexed[], usual: TimeKind, { kind = usual, isAscending }: Order): void {
	const sign = isAscending ? 1 : -1;
	const timeIn = (entry: Indexed) => timeOf(entry, kind, entry.created);
	found.sort((a, b) => sign * (timeIn(a) - timeIn(b) || a.index - b.index));
}

/** An answer of the method with this page in the place of its list. */
function write(facts: ChangeFacts, call: ChangeCall, page: ListedPage): Members {
	const { operation, business, requestId, now } = call;
	const { entries } = page;
	const answer = sampleResponse(operation, membersOf(operation), { business, requestId });
	// Only what is asked for is made: a page may be long.
	const response = selectFields(membersOf(operation), operation, business.get('fields'));
	const asked = { ...operation, response };
	const records = entries.map((entry) => describeChange(asked, facts, entry));
	put(answer, facts.list, records);
	writeCounts(answer, facts, business, page);
	const { position } = facts.page;
	if (position) put(answer, position.path, `${now}_${entries.length}`);
	return answer;
}

/** The number of all records, and whether more follow; some methods give one of them only. */
function writeCounts(
	answer: Members,
	{ total, hasNext }: ChangeFacts,
	business: Business,
	page: ListedPage,
): void {
	const asks = hasNext?.ask !== undefined && readAt(business, hasNext.ask) === 'true';
	if (hasNext) {
		if (asks || !hasNext.ask) put(answer, hasNext.path, page.hasNext);
		else remove(answer, hasNext.path);
	}
	if (!total) return;
	if (asks) remove(answer, total);
	else put(answer, total, page.total);
}
