import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Answer } from './Answer';

const compress = promisify(gzip);
const worthCompressing = 1024;

/** Sends an answer. */
export async function send(response: ServerResponse, answer: Answer): Promise<void> {
	const plain = Buffer.from(answer.text, 'utf8');
	const isCompressed = answer.gzip === true && plain.length >= worthCompressing;
	const body = isCompressed ? await compress(plain, { level: 1 }) : plain;
	response.writeHead(answer.status, {
		'Content-Type': answer.contentType,
		'Content-Length': body.length,
		...answer.headers,
		...(isCompressed && { 'Content-Encoding': 'gzip' }),
	});
	response.end(body);
}

/** Sends half of an answer, then closes the connection. */
export function sendHalf(response: ServerResponse, { status, contentType, text }: Answer): void {
	const body = Buffer.from(text, 'utf8');
	response.writeHead(status, { 'Content-Type': contentType, 'Content-Length': body.length });
	response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

/** Sends JSON that a person or a demo reads. */
export function sendJson(response: ServerResponse, value: unknown, status = 200): Promise<void> {
	const text = `${JSON.stringify(value, undefined, 2)}\n`;
	return send(response, { status, contentType: 'application/json;charset=UTF-8', text });
}
