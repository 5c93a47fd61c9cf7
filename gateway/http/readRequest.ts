import type { IncomingMessage } from 'node:http';
import { Refusal } from '../Refusal';
import { boundaryOf, type Part, parseMultipart } from './parseMultipart';
import type { Received, ReceivedFile } from './Received';

const largestBody = 64 * 1024 * 1024;

/** What is known of a request before its body is read: verb, headers and the query's parameters. */
export function readHead(request: IncomingMessage): Received {
	const address = new URL(request.url ?? '/', 'http://gateway');
	const received: Received = {
		verb: request.method ?? 'GET',
		path: address.pathname,
		headers: textHeaders(request),
		texts: new Map(),
		rawMembers: new Map(),
		files: new Map(),
		origins: {},
	};
	addForm(received, address.searchParams, 'query');
	return received;
}

/** Reads the whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > largestBody) throw new Error(`The body is larger than ${largestBody} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** Adds what the body carries; a fault in it is kept, for it is the answer's business. */
export function addBody(received: Received, body: Buffer): void {
	try {
		readContent(received, body);
	} catch (error) {
		received.fault = error instanceof Error ? error : new Error(String(error));
	}
}

/** The content type tells how to read a body. */
function readContent(received: Received, body: Buffer): void {
	const contentType = received.headers['content-type'] ?? '';
	if (body.length === 0) return;
	refuseOtherCharset(contentType);
	if (/^multipart\/form-data/i.test(contentType)) addMultipart(received, body, contentType);
	else if (contentType === '' || /^application\/x-www-form-urlencoded/i.test(contentType))
		addForm(received, new URLSearchParams(body.toString('utf8')), 'body');
	else addRaw(received, body.toString('utf8'));
}

function addForm(received: Received, params: URLSearchParams, origin: 'query' | 'body'): void {
	for (const [name, value] of params) {
		received.texts.set(name, value);
		received.origins[name] = origin;
	}
}

function addMultipart(received: Received, body: Buffer, contentType: string): void {
	for (const part of partsOf(body, contentType)) {
		received.origins[part.name] = 'multipart';
		if (part.filename === undefined) received.texts.set(part.name, part.content.toString('utf8'));
		else received.files.set(part.name, fileOf(part));
	}
}

function partsOf(body: Buffer, contentType: string): Part[] {
	try {
		return parseMultipart(body, boundaryOf(contentType));
	} catch (error) {
		throw new Refusal(3, undefined, error instanceof Error ? error.message : String(error));
	}
}

function fileOf({ filename = '', mime, content }: Part): ReceivedFile {
	return { filename, mime, size: content.length };
}

function addRaw(received: Received, text: string): void {
	received.rawBody = text;
	for (const [name, value] of Object.entries(readObject(text))) {
		received.rawMembers.set(name, typeof value === 'string' ? value : JSON.stringify(value));
		received.origins[name] = 'body';
	}
}

function readObject(text: string): object {
	try {
		const value: unknown = JSON.parse(keepLongNumbers(text));
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
	} catch {
		return {};
	}
}

/** Integers that a JavaScript number cannot hold become texts. */
function keepLongNumbers(json: string): string {
	const found = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;
	return json.replace(found, (part) => (part.startsWith('"') ? part : `"${part}"`));
}

function refuseOtherCharset(contentType: string): void {
	const charset = /charset="?([\w-]+)/i.exec(contentType)?.[1];
	if (charset && !/^(utf-?8|us-ascii)$/i.test(charset)) throw new Refusal(47);
}

function textHeaders(request: IncomingMessage): Record<string, string> {
	const entries = Object.entries(request.headers);
	return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
