import { findMember } from '../../nodes/shared/catalogue/itemMembers';
import type { ResponseField } from '../../nodes/shared/catalogue/types';
import { sampleRecord } from '../responses/sampleResponse';
import { day, formatTime, hour } from '../values/formats';
import { hashText } from '../values/hash';
import { isMembers, type Members, put, type Value } from '../values/Value';
import type { Listing } from './Listing';
import { idOf } from './selectRows';
import type { Cell, Row } from './Table';
import { tableOf } from './tables';

/** Where a row stands in a response. */
export interface RowPlace {
	/** The record, or the list that it is in. */
	member: ResponseField;
	listing: Listing;
	now: number;
}

/** A row as the platform describes it: what the table does not have is drawn, the same for the same row. */
export function describeRow(row: Row, place: RowPlace): Value {
	const { member, listing, now } = place;
	const { fields } = member;
	if (!fields) return idOf(row);
	const list = member.type.endsWith('[]') ? member : { ...member, type: `${member.type}[]` };
	const sample = sampleRecord(list, hashText(`${listing.table}#${idOf(row)}`));
	const record: Members = isMembers(sample) ? sample : {};
	for (const [path, column] of columnsOf(row, listing.as)) {
		const target = findMember(fields, path);
		if (target) put(record, path, typed(row[column] ?? '', target.type, now));
	}
	for (const [name, other] of Object.entries(listing.inner ?? {})) {
		const own = findMember(fields, name);
		if (own) record[name] = innerRows(row, other, { ...place, member: own });
	}
	return record;
}

/** The rows of another table that belong to a row, by a column that both have. */
function innerRows(row: Row, other: string, place: RowPlace): Value[] {
	const [table = '', column = ''] = other.split('.');
	const isOwn = (entry: Row) => String(entry[column]) === String(row[column]);
	const describe = (entry: Row) => describeRow(entry, { ...place, listing: { table } });
	return tableOf(table).filter(isOwn).map(describe);
}

/** Members with their columns: of the same name, or as the listing says. */
function columnsOf(row: Row, as: Record<string, string> = {}): Array<[string, string]> {
	return [...Object.keys(row).map((name): [string, string] => [name, name]), ...Object.entries(as)];
}

/** A cell as its member's type has it; of several where one belongs, the first. */
function typed(cell: Cell, type: string, now: number): Value {
	if (type.endsWith('[]'))
		return [cell].flat().map((entry) => typed(entry, type.slice(0, -2), now));
	if (Array.isArray(cell)) return typed(cell[0] ?? '', type, now);
	const ago = /^@(-?\d+)$/.exec(String(cell))?.[1];
	if (ago) return timeOf(now - Number(ago) * day, type);
	if (type === 'Number') return typeof cell === 'number' ? cell : BigInt(String(cell));
	return type === 'Boolean' ? cell === true : String(cell);
}

/** Nine o'clock of a day in China, so that the same call has the same response all day. */
function timeOf(time: number, type: string): Value {
	const morning = Math.floor(time / day) * day + hour;
	return type === 'Number' ? morning : formatTime(morning);
}
