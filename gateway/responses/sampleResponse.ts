import type {
	OperationFacts,
	Paging,
	ResponseField,
	SuccessMember,
} from '../../nodes/shared/catalogue/types';
import { hashNumbers, hashText } from '../values/hash';
import { readEntries, writeJson } from '../values/json';
import { isMembers, type Members, put, remove, type Value } from '../values/Value';
import { isNamed, type NameKind } from './memberNames';
import { readPath } from './pages';
import { inventedFields } from './responseMembers';
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
	const { method, success, paging } = operation;
	const parameters = [...business].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
	const context: SampleContext = {
		hash: hashText([method, ...parameters].join('\n')),
		inRecord: false,
		page: readPage(operation, business),
		requestId,
	};
	const record = markSuccess(sampleMembers(members, context), success);
	return paging ? markEnd(writeListText(record, paging, context), paging) : record;
}

/** A list that travels as JSON text. */
function writeListText(record: Members, { records }: Paging, context: SampleContext): Members {
	if (!records || records.endsWith('[]')) return record;
	const fields = inventedFields.map(({ name }) => ({ name, type: 'String' }));
	const list = sampleList({ name: 'records', type: 'Record[]', fields }, context);
	put(record, records, writeJson(list));
	return record;
}

/** An entry of a list, the same for the same hash. */
export function sampleRecord(list: ResponseField, hash: number): Value | undefined {
	const page = { page: 1, pageSize: recordCount, beyond: false };
	return sampleEntry(list, list.type.slice(0, -2), { hash, inRecord: true, page, requestId: '' });
}

/** Reads which page is wanted: by what is known of the operation's paging, else by the names of parameters. */
function readPage(operation: OperationFacts, business: Map<string, string>): RequestedPage {
	const entries = [...business].flatMap(([name, text]) => [[name, text] as const, ...inner(text)]);
	const numberOf = (kind: NameKind) =>
		entries.filter(([name]) => isNamed(name, kind)).map(([, text]) => Number(text) || 0)[0];
	const page = numberOf('page') ?? 1;
	const pageSize = numberOf('pageSize') ?? 20;
	const { paging } = operation;
	if (!paging) return { page, pageSize, beyond: page > 1 || (numberOf('offset') ?? 0) > 0 };
	const { parameter, style, first = style === 'page' ? 1 : 0 } = paging;
	const place = readPath(operation, parameter, business) ?? '';
	return { page, pageSize, beyond: !['', '0', String(first)].includes(place) };
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
function markEnd(record: Members, { total, hasNext, next }: Paging): Members {
	const counted = total ? write(record, total.split('.'), String(recordCount)) : record;
	const ended = hasNext ? write(counted, hasNext.split('.'), 'false') : counted;
	if (next) remove(ended, next);
	return ended;
}

/** Gives the member that says how the call went the value that it has in a success. */
function markSuccess(record: Members, success: SuccessMember | undefined): Members {
	const value = success?.values?.[0];
	return success && value !== undefined ? write(record, success.path.split('.'), value) : record;
}

/** Writes over a member that is there, as what it is. */
function write(record: Members, [name = '', ...rest]: string[], text: string): Members {
	const old = record[name];
	if (old === undefined) return record;
	if (rest.length > 0)
		return isMembers(old) ? { ...record, [name]: write(old, rest, text) } : record;
	return { ...record, [name]: typed(old, text) };
}

function typed(old: Value, text: string): Value {
	if (typeof old === 'boolean') return text === 'true';
	return typeof old === 'string' ? text.toUpperCase() : Number(text);
}
