import { formatTime } from '../values/formats';
import { hashNumbers } from '../values/hash';
import type { Value } from '../values/Value';
import {
	namesFault,
	namesId,
	namesPage,
	namesPageSize,
	namesResultCode,
	namesSuccess,
	namesTotal,
	snakeCase,
} from './memberNames';
import { someNumber } from './sampleNumbers';
import type { Paging } from './samplePaging';
import { someAmount, someText, someTime } from './sampleTexts';

/** Where a value stands in an answer, and what it is drawn from. */
export interface SampleContext {
	hash: number;
	/** In a record of a list, where a code or a count is data and no word about the call. */
	inRecord: boolean;
	paging: Paging;
	requestId: string;
}

/** How many records an answer has. */
export const recordCount = 2;

type Maker = (name: string, place: SampleContext) => Value;

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
export function someScalar(name: string, type: string, place: SampleContext): Value | undefined {
	if (namesFault(name)) return withoutFault(type);
	return (makers[type] ?? textOf)(name, place);
}

function numberOf(name: string, place: SampleContext): Value {
	return numberAboutCall(name, place) ?? someNumber(name, place.hash);
}

function textOf(name: string, place: SampleContext): Value {
	return textAboutCall(name, place) ?? someText(name, place.hash);
}

function withoutFault(type: string): Value | undefined {
	if (type === 'Boolean') return false;
	return type === 'Number' ? 0 : undefined;
}

/** Beside the result a Boolean tells that the call went well, unless it speaks of further pages. */
function someBoolean(name: string, { hash, inRecord }: SampleContext): boolean {
	if (namesSuccess(name)) return true;
	if (/(^|_)(next|more|delete[ds]?|closed|empty)(_|$)/.test(snakeCase(name))) return false;
	return inRecord ? hashNumbers(hash, 3) % 2 === 0 : true;
}

function numberAboutCall(name: string, { inRecord, paging }: SampleContext): number | undefined {
	if (inRecord) return undefined;
	if (namesResultCode(name)) return snakeCase(name) === 'status_code' ? 200 : 0;
	if (namesTotal(name)) return recordCount;
	if (namesPage(name)) return paging.page;
	return namesPageSize(name) ? paging.pageSize : undefined;
}

function textAboutCall(
	name: string,
	{ inRecord, paging, requestId }: SampleContext,
): string | undefined {
	if (/^request_?id$/.test(snakeCase(name))) return requestId;
	if (namesSuccess(name)) return snakeCase(name) === 'flag' ? 'success' : 'true';
	if (inRecord || namesId(name)) return undefined;
	if (namesResultCode(name)) return '0';
	if (namesTotal(name)) return String(recordCount);
	if (namesPage(name)) return String(paging.page);
	return /^(.*_)?(message|msg)$/.test(snakeCase(name)) ? 'success' : undefined;
}
