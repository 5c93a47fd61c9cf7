import { hashNumbers } from '../hash';
import { formatTime } from '../clock';
import type { Value } from '../value';
import {
	namesFailure,
	namesId,
	namesPage,
	namesPageSize,
	namesResultCode,
	namesSuccess,
	namesTotal,
	snakeCase,
} from './names';
import { someNumber } from './numbers';
import type { Paging } from './paging';
import { someAmount, someText, someTime } from './texts';

/** Where a value stands in an answer, and what it is drawn from. */
export interface Place {
	hash: number;
	/** In a record of a list, where a code or a count is data and no word about the call. */
	inRecord: boolean;
	paging: Paging;
	requestId: string;
}

/** How many records an answer has. */
export const recordCount = 2;

type Maker = (name: string, place: Place) => Value;

const makers: Partial<Record<string, Maker>> = {
	Boolean: someBoolean,
	Number: numberOf,
	byte: numberOf,
	Date: (_, { hash }) => formatTime(someTime(hash)),
	Price: (_, { hash }) => someAmount(hash),
	BigDecimal: (_, { hash }) => someAmount(hash),
	Json: () => '{}',
	'byte[]': (_, { hash }) => Buffer.from(`demo ${hash}`).toString('base64'),
};

/** A scalar that fits its member's name and type; undefined for what a success leaves out. */
export function someScalar(name: string, type: string, place: Place): Value | undefined {
	if (namesFailure(name)) return withoutFailure(type);
	return (makers[type] ?? textOf)(name, place);
}

function numberOf(name: string, place: Place): Value {
	return wordOfCall(name, place) ?? someNumber(name, place.hash);
}

function textOf(name: string, place: Place): Value {
	return textOfCall(name, place) ?? someText(name, place.hash);
}

function withoutFailure(type: string): Value | undefined {
	if (type === 'Boolean') return false;
	return type === 'Number' ? 0 : undefined;
}

/** Beside the result a Boolean tells that the call went well, unless it speaks of further pages. */
function someBoolean(name: string, { hash, inRecord }: Place): boolean {
	if (namesSuccess(name)) return true;
	if (/(^|_)(next|more|delete[ds]?|closed|empty)(_|$)/.test(snakeCase(name))) return false;
	return inRecord ? hashNumbers(hash, 3) % 2 === 0 : true;
}

function wordOfCall(name: string, { inRecord, paging }: Place): number | undefined {
	if (inRecord) return undefined;
	if (namesResultCode(name)) return snakeCase(name) === 'status_code' ? 200 : 0;
	if (namesTotal(name)) return recordCount;
	if (namesPage(name)) return paging.page;
	return namesPageSize(name) ? paging.pageSize : undefined;
}

function textOfCall(name: string, { inRecord, paging, requestId }: Place): string | undefined {
	if (/^request_?id$/.test(snakeCase(name))) return requestId;
	if (namesSuccess(name)) return snakeCase(name) === 'flag' ? 'success' : 'true';
	if (inRecord || namesId(name)) return undefined;
	if (namesResultCode(name)) return '0';
	if (namesTotal(name)) return String(recordCount);
	if (namesPage(name)) return String(paging.page);
	return /^(.*_)?(message|msg)$/.test(snakeCase(name)) ? 'success' : undefined;
}
