import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { GatewayResponse } from './messages';

const compress = promisify(gzip);
const worthCompressing = 1024;

/** Sends a response. */
export async function sendResponse(
	outgoing: ServerResponse,
	response: GatewayResponse,
): Promise<void> {
	const plain = Buffer.from(response.text, 'utf8');
	const isCompressed = response.gzip === true && plain.length >= worthCompressing;
	const body = isCompressed ? await compress(plain, { level: 1 }) : plain;
	outgoing.writeHead(response.status, {
		'Content-Type': response.contentType,
		'Content-Length': body.length,
		...response.headers,
		...(isCompressed && { 'Content-Encoding': 'gzip' }),
	});
	outgoing.end(body);
}

/** Sends half of a response, then closes the connection. */
export function sendHalf(outgoing: ServerResponse, response: GatewayResponse): void {
	const { status, contentType, text } = response;
	const body = Buffer.from(text, 'utf8');
	outgoing.writeHead(status, { 'Content-Type': contentType, 'Content-Length': body.length });
	outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
}

/** Sends JSON that a person or a demo reads. */
export function sendJson(outgoing: ServerResponse, value: unknown, status = 200): Promise<void> {
	const text = `${JSON.stringify(value, undefined, 2)}\n`;
	return sendResponse(outgoing, { status, contentType: 'application/json;charset=UTF-8', text });
}
