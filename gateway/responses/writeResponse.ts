import type { OperationFacts, ResponseField } from '../../nodes/shared/catalogue/types';
import type { GatewayFault } from '../faults/GatewayFault';
import { writeJson } from '../values/json';
import { isMembers, type Members, type Value } from '../values/Value';
import { writeXml } from '../values/xml';
import { underlineCase } from './memberNames';

/** How the caller wants its response. */
export interface ResponseOptions {
	format: 'json' | 'xml';
	simplify: boolean;
}

/** The format that a call's system parameters ask for; XML is the platform's own default. */
export function responseOptions(texts: Map<string, string>): ResponseOptions {
	const format = texts.get('format') === 'json' ? 'json' : 'xml';
	return { format, simplify: format === 'json' && texts.get('simplify') === 'true' };
}

/** What the response of a successful call holds. */
export interface Success {
	operation: OperationFacts;
	/** The members of the response, perhaps fewer than the catalogue has. */
	members: ResponseField[];
	record: Members;
	requestId: string;
}

/** The text of a successful response. */
export function writeSuccess(
	{ operation, members, record, requestId }: Success,
	options: ResponseOptions,
): string {
	const body = {
		...present(record, members, options.simplify ? undefined : entryName),
		request_id: requestId,
	};
	const root = `${operation.method.replace(/^taobao\./, '').replaceAll('.', '_')}_response`;
	if (options.format === 'xml') return writeXml(root, body);
	return writeJson(options.simplify ? body : { [root]: body });
}

/** The text of a fault; it has an envelope in every format. */
export function writeFault(
	fault: GatewayFault,
	requestId: string,
	{ format }: ResponseOptions,
): string {
	const body = {
		code: fault.code,
		msg: fault.message,
		...(fault.subCode && { sub_code: fault.subCode }),
		...(fault.subMessage && { sub_msg: fault.subMessage }),
		request_id: requestId,
	};
	if (format === 'xml') return writeXml('error_response', body);
	return writeJson({ error_response: body });
}

/** The key of a list's entries. Aliyun writes its members in Pascal case and names the entries of a list likewise. */
export function entryName({ name, type }: ResponseField): string {
	const entryType = type.replace(/\[\]$/, '');
	return /^[A-Z]/.test(name) ? entryType : underlineCase(entryType);
}

/** Names the key of a list's entries. */
export type NameEntry = (list: ResponseField) => string;

/**
 * Lays out a response by the members that the catalogue names; others are left out.
 * With names for entries, a list becomes an object with one key; an empty one is left out.
 */
export function present(record: Members, members: ResponseField[], nameEntry?: NameEntry): Members {
	const shown: Members = {};
	for (const member of members) {
		const value = record[member.name];
		const laidOut = value === undefined ? undefined : presentMember(value, member, nameEntry);
		if (laidOut !== undefined) shown[member.name] = laidOut;
	}
	return shown;
}

function presentMember(
	value: Value,
	member: ResponseField,
	nameEntry: NameEntry | undefined,
): Value | undefined {
	if (!Array.isArray(value)) return presentEntry(value, member, nameEntry);
	const entries = value.map((entry) => presentEntry(entry, member, nameEntry));
	if (!nameEntry) return entries;
	return entries.length === 0 ? undefined : { [nameEntry(member)]: entries };
}

function presentEntry(
	value: Value,
	{ fields }: ResponseField,
	nameEntry: NameEntry | undefined,
): Value {
	return isMembers(value) && fields ? present(value, fields, nameEntry) : value;
}

/** The members that a response has, where the platform does not describe it. */
export function describeMembers(record: Members): ResponseField[] {
	return Object.entries(record).map(([name, value]) => describeMember(name, value));
}

function describeMember(name: string, value: Value): ResponseField {
	const entry = Array.isArray(value) ? value[0] : value;
	const kind = isMembers(entry) ? 'Record' : 'String';
	const fields = isMembers(entry) && { fields: describeMembers(entry) };
	return { name, type: Array.isArray(value) ? `${kind}[]` : kind, ...fields };
}
