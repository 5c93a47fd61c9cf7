import type { ResponseField } from '../../nodes/shared/catalogue/types';
import { hashNumbers, hashText } from '../hash';
import type { Members, Value } from '../value';
import { namesFailure } from './names';
import { readPaging } from './paging';
import { type Place, recordCount, someScalar } from './scalar';

/** What an answer is drawn from: the same call always draws the same answer. */
export interface Draw {
	method: string;
	business: Map<string, string>;
	requestId: string;
}

/** A believable answer with the given members. */
export function sampleAnswer(members: ResponseField[], draw: Draw): Members {
	const parameters = [...draw.business].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
	return sampleMembers(members, {
		hash: hashText([draw.method, ...parameters].join('\n')),
		inRecord: false,
		paging: readPaging(draw.business),
		requestId: draw.requestId,
	});
}

function sampleMembers(members: ResponseField[], place: Place): Members {
	const record: Members = {};
	for (const member of members) {
		const value = sampleMember(member, { ...place, hash: hashText(member.name, place.hash) });
		if (value !== undefined) record[member.name] = value;
	}
	return record;
}

function sampleMember(member: ResponseField, place: Place): Value | undefined {
	const isList = member.type.endsWith('[]') && member.type !== 'byte[]';
	if (isList) return sampleList(member, place);
	return sampleEntry(member, member.type, place);
}

/** A list has two records on the first page and none behind it; a list in a record has one. */
function sampleList(member: ResponseField, place: Place): Value[] {
	if (namesFailure(member.name) || place.paging.beyond) return [];
	const type = member.type.slice(0, -2);
	const entries = Array.from({ length: place.inRecord ? 1 : recordCount }, (_, at) =>
		sampleEntry(member, type, { ...place, inRecord: true, hash: hashNumbers(place.hash, at) }),
	);
	return entries.filter((entry) => entry !== undefined);
}

function sampleEntry(member: ResponseField, type: string, place: Place): Value | undefined {
	if (!member.fields) return someScalar(member.name, type, place);
	return namesFailure(member.name) ? undefined : sampleMembers(member.fields, place);
}
