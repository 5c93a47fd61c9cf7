import type {
	OperationFacts,
	ResponseField,
	SuccessMember,
} from '../../nodes/shared/catalogue/types';
import { hashNumbers, hashText } from '../values/hash';
import { isMembers, type Members, type Value } from '../values/Value';
import { namesFault } from './memberNames';
import { readPaging } from './samplePaging';
import { recordCount, type SampleContext, someScalar } from './sampleScalar';

/** A believable answer of an operation that says that all went well. */
export function sampleResponse(
	{ method, success }: OperationFacts,
	members: ResponseField[],
	draw: Omit<SampleSource, 'method'>,
): Members {
	return markSuccess(drawResponse(members, { method, ...draw }), success);
}

/** What an answer is drawn from: the same call always draws the same answer. */
export interface SampleSource {
	method: string;
	business: Map<string, string>;
	requestId: string;
}

/** A believable answer with the given members. */
export function drawResponse(members: ResponseField[], draw: SampleSource): Members {
	const parameters = [...draw.business].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
	return sampleMembers(members, {
		hash: hashText([draw.method, ...parameters].join('\n')),
		inRecord: false,
		paging: readPaging(draw.business),
		requestId: draw.requestId,
	});
}

function sampleMembers(members: ResponseField[], place: SampleContext): Members {
	const record: Members = {};
	for (const member of members) {
		const value = sampleMember(member, { ...place, hash: hashText(member.name, place.hash) });
		if (value !== undefined) record[member.name] = value;
	}
	return record;
}

function sampleMember(member: ResponseField, place: SampleContext): Value | undefined {
	const isList = member.type.endsWith('[]') && member.type !== 'byte[]';
	if (isList) return sampleList(member, place);
	return sampleEntry(member, member.type, place);
}

/** A list has two records on the first page and none behind it; a list in a record has one. */
function sampleList(member: ResponseField, place: SampleContext): Value[] {
	if (namesFault(member.name) || place.paging.beyond) return [];
	const type = member.type.slice(0, -2);
	const entries = Array.from({ length: place.inRecord ? 1 : recordCount }, (_, at) =>
		sampleEntry(member, type, { ...place, inRecord: true, hash: hashNumbers(place.hash, at) }),
	);
	return entries.filter((entry) => entry !== undefined);
}

function sampleEntry(member: ResponseField, type: string, place: SampleContext): Value | undefined {
	if (!member.fields) return someScalar(member.name, type, place);
	return namesFault(member.name) ? undefined : sampleMembers(member.fields, place);
}

/** The answer, its member that tells the call's success having the value that the platform gives it then. */
export function markSuccess(answer: Members, success: SuccessMember | undefined): Members {
	const value = success?.values?.[0];
	return success && value !== undefined ? put(answer, success.path.split('.'), value) : answer;
}

function put(answer: Members, [name = '', ...rest]: string[], text: string): Members {
	const old = answer[name];
	if (old === undefined) return answer;
	if (rest.length > 0) return isMembers(old) ? { ...answer, [name]: put(old, rest, text) } : answer;
	return { ...answer, [name]: typed(old, text) };
}

function typed(old: Value, text: string): Value {
	if (typeof old === 'boolean') return text === 'true';
	return typeof old === 'string' ? text.toUpperCase() : Number(text);
}
