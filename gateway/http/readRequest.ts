import type { IncomingMessage } from 'node:http';
import { GatewayFault } from '../faults/GatewayFault';
import { readEntries } from '../values/json';
import type { GatewayRequest } from './messages';
import { readMultipart } from './readMultipart';

const largestBody = 64 * 1024 * 1024;

/** What is known of a request before its body is read: verb, headers and the query's parameters. */
export function readHead(incoming: IncomingMessage): GatewayRequest {
	const address = new URL(incoming.url ?? '/', 'http://gateway');
	const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]);
	const request: GatewayRequest = {
		verb: incoming.method ?? 'GET',
		path: address.pathname,
		headers: Object.fromEntries(headers) as Record<string, string>,
		texts: new Map(),
		rawMembers: new Map(),
		files: new Map(),
		origins: {},
	};
	addForm(request, address.searchParams, 'query');
	return request;
}

/** Reads the whole body of a request. */
export async function readBody(incoming: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of incoming as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > largestBody) throw new Error(`The body is larger than ${largestBody} bytes`);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** Adds what the body holds; a fault in it is kept for the response. */
export async function addBody(request: GatewayRequest, body: Buffer): Promise<void> {
	try {
		await readContent(request, body);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		request.fault = error instanceof GatewayFault ? error : new GatewayFault(3, undefined, message);
	}
}

/** The content type says how to read a body. */
async function readContent(request: GatewayRequest, body: Buffer): Promise<void> {
	const contentType = request.headers['content-type'] ?? '';
	if (body.length === 0) return;
	checkCharset(contentType);
	if (/^multipart\/form-data/i.test(contentType)) await addMultipart(request, body, contentType);
	else if (contentType === '' || /^application\/x-www-form-urlencoded/i.test(contentType))
		addForm(request, new URLSearchParams(body.toString('utf8')), 'body');
	else addRaw(request, body.toString('utf8'));
}

function addForm(request: GatewayRequest, params: URLSearchParams, origin: 'query' | 'body'): void {
	for (const [name, value] of params) {
		request.texts.set(name, value);
		request.origins[name] = origin;
	}
}

async function addMultipart(
	request: GatewayRequest,
	body: Buffer,
	contentType: string,
): Promise<void> {
	for (const part of await readMultipart(body, contentType)) {
		request.origins[part.name] = 'multipart';
		if ('file' in part) request.files.set(part.name, part.file);
		else request.texts.set(part.name, part.text);
	}
}

function addRaw(request: GatewayRequest, text: string): void {
	request.rawBody = text;
	if (!/^\s*\{/.test(text)) return;
	for (const [name, value] of readEntries(keepLongNumbers(text))) {
		request.rawMembers.set(name, typeof value === 'string' ? value : JSON.stringify(value));
		request.origins[name] = 'body';
	}
}

/** Integers that a JavaScript number cannot hold become texts. */
function keepLongNumbers(json: string): string {
	const found = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;
	return json.replace(found, (part) => (part.startsWith('"') ? part : `"${part}"`));
}

function checkCharset(contentType: string): void {
	const charset = /charset="?([\w-]+)/i.exec(contentType)?.[1];
	if (charset && !/^(utf-?8|us-ascii)$/i.test(charset)) throw new GatewayFault(47);
}
