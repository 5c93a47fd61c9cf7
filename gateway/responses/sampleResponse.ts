import type {
	OperationFacts,
	Paging,
	ResponseField,
	SuccessMember,
} from '../../nodes/shared/catalogue/types';
import { hashNumbers, hashText } from '../values/hash';
import { readEntries } from '../values/json';
import { isMembers, type Members, remove, type Value } from '../values/Value';
import { isNamed, type NameKind } from './memberNames';
import { readPath } from './pages';
import { recordCount, type RequestedPage, type SampleContext, someScalar } from './sampleScalar';

/** What a response is drawn from, beside the method: the same call always draws the same response. */
export interface SampleSource {
	business: Map<string, string>;
	requestId: string;
}

/** A believable response with the given members, which says that all went well. */
export function sampleResponse(
	operation: OperationFacts,
	members: ResponseField[],
	{ business, requestId }: SampleSource,
): Members {
	const { method, success } = operation;
	const parameters = [...business].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
	const record = sampleMembers(members, {
		hash: hashText([method, ...parameters].join('\n')),
		inRecord: false,
		page: readPage(operation, business),
		requestId,
	});
	return markEnd(markSuccess(record, success), operation.paging);
}

/** An entry of a list, the same for the same hash. */
export function sampleRecord(list: ResponseField, hash: number): Value | undefined {
	const page = { page: 1, pageSize: recordCount, beyond: false };
	return sampleEntry(list, list.type.slice(0, -2), { hash, inRecord: true, page, requestId: '' });
}

/** Reads the parameters of pages, also those inside a struct parameter. */
function readPage(operation: OperationFacts, business: Map<string, string>): RequestedPage {
	const entries = [...business].flatMap(([name, text]) => [[name, text] as const, ...inner(text)]);
	const numberOf = (kind: NameKind) =>
		entries.filter(([name]) => isNamed(name, kind)).map(([, text]) => Number(text) || 0)[0];
	const page = numberOf('page') ?? 1;
	const skipped = numberOf('offset') ?? 0;
	const beyond = page > 1 || skipped > 0 || isBehindFirst(operation, business);
	return { page, pageSize: numberOf('pageSize') ?? 20, beyond };
}

/** Whether a call asks to go on behind the first page, by what is known of the operation's paging. */
function isBehindFirst(operation: OperationFacts, business: Map<string, string>): boolean {
	const { paging } = operation;
	if (!paging) return false;
	const place = readPath(operation, paging.parameter, business) ?? '';
	return !['', '0', String(paging.first ?? (paging.style === 'page' ? 1 : 0))].includes(place);
}

function inner(text: string): Array<readonly [string, string]> {
	if (!text.startsWith('{')) return [];
	return readEntries(text).map(([name, entry]) => [name, String(entry)] as const);
}

function sampleMembers(members: ResponseField[], context: SampleContext): Members {
	const record: Members = {};
	for (const member of members) {
		const own = { ...context, hash: hashText(member.name, context.hash) };
		const isList = member.type.endsWith('[]') && member.type !== 'byte[]';
		const value = isList ? sampleList(member, own) : sampleEntry(member, member.type, own);
		if (value !== undefined) record[member.name] = value;
	}
	return record;
}

/** A list has two records on the first page and none behind it; a list in a record has one. */
function sampleList(member: ResponseField, context: SampleContext): Value[] {
	if (isNamed(member.name, 'fault') || context.page.beyond) return [];
	const type = member.type.slice(0, -2);
	const entries = Array.from({ length: context.inRecord ? 1 : recordCount }, (_, at) =>
		sampleEntry(member, type, { ...context, inRecord: true, hash: hashNumbers(context.hash, at) }),
	);
	return entries.filter((entry) => entry !== undefined);
}

function sampleEntry(
	member: ResponseField,
	type: string,
	context: SampleContext,
): Value | undefined {
	if (!member.fields) return someScalar(member.name, type, context);
	return isNamed(member.name, 'fault') ? undefined : sampleMembers(member.fields, context);
}

/** What stands in a list that is read in pages is all that there is. */
function markEnd(record: Members, paging: Paging | undefined): Members {
	if (!paging) return record;
	const { total, hasNext, next } = paging;
	const counted = total ? put(record, total.split('.'), String(recordCount)) : record;
	const ended = hasNext ? put(counted, hasNext.split('.'), 'false') : counted;
	if (next) remove(ended, next);
	return ended;
}

/** Gives the member that says how the call went the value that it has in a success. */
function markSuccess(record: Members, success: SuccessMember | undefined): Members {
	const value = success?.values?.[0];
	return success && value !== undefined ? put(record, success.path.split('.'), value) : record;
}

function put(record: Members, [name = '', ...rest]: string[], text: string): Members {
	const old = record[name];
	if (old === undefined) return record;
	if (rest.length > 0) return isMembers(old) ? { ...record, [name]: put(old, rest, text) } : record;
	return { ...record, [name]: typed(old, text) };
}

function typed(old: Value, text: string): Value {
	if (typeof old === 'boolean') return text === 'true';
	return typeof old === 'string' ? text.toUpperCase() : Number(text);
}
