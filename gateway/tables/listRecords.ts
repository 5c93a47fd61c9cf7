import { findMember } from '../../nodes/shared/catalogue/itemMembers';
import type { OperationFacts, ResponseField } from '../../nodes/shared/catalogue/types';
import { isNamed } from '../responses/memberNames';
import { readSpan, writeEnd } from '../responses/pages';
import { membersOf } from '../responses/responseMembers';
import { sampleResponse } from '../responses/sampleResponse';
import { isMembers, type Members, put } from '../values/Value';
import { describeRow } from './describeRow';
import type { ListCall, Listing } from './Listing';
import sources from './listings.json';
import { selectRows } from './selectRows';
import type { Row } from './Table';

const listings: Partial<Record<string, Listing | Listing[]>> = sources;

/** A response with the rows that a call asks for; undefined for methods that no table answers. */
export function listRecords(call: ListCall): Members | undefined {
	const { operation, business, requestId } = call;
	const own = [listings[operation.method] ?? []].flat();
	if (own.length === 0) return undefined;
	const answer = sampleResponse(operation, membersOf(operation), { business, requestId });
	for (const listing of own) writeRows(answer, listing, call);
	return answer;
}

function writeRows(answer: Members, listing: Listing, call: ListCall): void {
	const { operation, now } = call;
	const rows = selectRows(listing, call);
	const member = memberAt(operation, listing.place);
	const describe = (row: Row) => describeRow(row, { member, listing, now });
	const [first] = rows;
	if (!listing.one) writeList(answer, listing.place ?? '', { rows, describe, call });
	else if (first && listing.place) put(answer, listing.place, describe(first));
	else if (first) Object.assign(answer, describe(first));
}

interface ListParts {
	rows: Row[];
	describe: (row: Row) => Members[string];
	call: ListCall;
}

/** Puts a list, or a page of it, in its place, with the counts beside it. */
function writeList(answer: Members, place: string, { rows, describe, call }: ListParts): void {
	const { operation, business } = call;
	const { paging } = operation;
	const total = rows.length;
	const { from, end } = paging ? readSpan(operation, paging, business) : { from: 0, end: total };
	put(answer, place, rows.slice(from, end).map(describe));
	const above = place.split('.').slice(0, -1).join('.');
	for (const holder of [answer, answer[above]]) if (isMembers(holder)) count(holder, total);
	if (paging) writeEnd(answer, paging, total, Math.min(end, total));
}

function count(holder: Members, total: number): void {
	for (const name of Object.keys(holder)) {
		if (isNamed(name, 'total') && typeof holder[name] === 'number') holder[name] = total;
	}
}

/** The member that a record or a list is; the whole response is a record too. */
function memberAt(operation: OperationFacts, place: string | undefined): ResponseField {
	const fields = membersOf(operation);
	const member = place ? findMember(fields, place) : { name: '', type: 'Response', fields };
	if (!member) throw new Error(`${operation.method} has no ${place} in its response`);
	return member;
}
