import { formatTime } from '../values/formats';
import { hashNumbers } from '../values/hash';
import type { Value } from '../values/Value';
import { isNamed, snakeCase } from './memberNames';
import { someAmount, someNumber, someText, someTime } from './sampleValues';

/** Which page a call asks for. */
export interface RequestedPage {
	page: number;
	pageSize: number;
	/** Whether it asks for records behind the first page. */
	beyond: boolean;
}

/** Where a value stands in a response, and what it is drawn from. */
export interface SampleContext {
	hash: number;
	/** In a record of a list, where a code or a count is data and not about the call. */
	inRecord: boolean;
	page: RequestedPage;
	requestId: string;
}

/** How many records a response has. */
export const recordCount = 2;

type Sample = (name: string, context: SampleContext) => Value;

const numberOf: Sample = (name, context) =>
	numberAboutCall(name, context) ?? someNumber(name, context.hash);
const textOf: Sample = (name, context) =>
	textAboutCall(name, context) ?? someText(name, context.hash);

const samples: Partial<Record<string, Sample>> = {
	Boolean: someBoolean,
	Number: numberOf,
	byte: numberOf,
	Date: (_, { hash }) => formatTime(someTime(hash)),
	Price: (_, { hash }) => someAmount(hash),
	BigDecimal: (_, { hash }) => someAmount(hash),
	Json: () => '{}',
	'byte[]': (_, { hash }) => Buffer.from(`demo ${hash}`).toString('base64'),
};

/** What a success says of faults. */
const faultless: Partial<Record<string, Value>> = { Boolean: false, Number: 0 };

/** A scalar that fits its member's name and type; undefined for what a success leaves out. */
export function someScalar(name: string, type: string, context: SampleContext): Value | undefined {
	if (isNamed(name, 'fault')) return faultless[type];
	return (samples[type] ?? textOf)(name, context);
}

/** Beside the result a Boolean tells that the call went well, unless it speaks of further pages. */
function someBoolean(name: string, { hash, inRecord }: SampleContext): boolean {
	if (isNamed(name, 'success')) return true;
	if (/(^|_)(next|more|delete[ds]?|closed|empty)(_|$)/.test(snakeCase(name))) return false;
	return inRecord ? hashNumbers(hash, 3) % 2 === 0 : true;
}

function numberAboutCall(name: string, { inRecord, page }: SampleContext): number | undefined {
	if (inRecord) return undefined;
	if (isNamed(name, 'resultCode')) return snakeCase(name) === 'status_code' ? 200 : 0;
	if (isNamed(name, 'total')) return recordCount;
	if (isNamed(name, 'page')) return page.page;
	return isNamed(name, 'pageSize') ? page.pageSize : undefined;
}

function textAboutCall(
	name: string,
	{ inRecord, page, requestId }: SampleContext,
): string | undefined {
	if (/^request_?id$/.test(snakeCase(name))) return requestId;
	if (isNamed(name, 'success')) return snakeCase(name) === 'flag' ? 'success' : 'true';
	if (inRecord || isNamed(name, 'id')) return undefined;
	if (isNamed(name, 'resultCode')) return '0';
	if (isNamed(name, 'total')) return String(recordCount);
	if (isNamed(name, 'page')) return String(page.page);
	return /^(.*_)?(message|msg)$/.test(snakeCase(name)) ? 'success' : undefined;
}
