import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { RequestFile } from './messages';

/** One part of a multipart body: a text, or a file when it has a file's name. */
export type Part = { name: string } & ({ text: string } | { file: RequestFile });

/** Reads the parts of a multipart/form-data body; rejects with what is wrong with it. */
export async function readMultipart(body: Buffer, contentType: string): Promise<Part[]> {
	const parts: Part[] = [];
	const parser = busboy({
		headers: { 'content-type': contentType },
		defParamCharset: 'utf8',
		preservePath: true,
		limits: { fieldSize: Infinity },
	});
	parser.on('field', (name, text) => parts.push({ name: unescape(name), text }));
	// Bytes without a file's name are a file for busboy, but none for the platform.
	parser.on('file', (name, stream, { filename, mimeType: mime }: FileInfo) => {
		const chunks: Buffer[] = [];
		stream.on('data', (chunk: Buffer) => chunks.push(chunk));
		// The parser fails with the same error.
		stream.on('error', () => undefined);
		stream.on('end', () => {
			const content = Buffer.concat(chunks);
			const file = { filename: unescape(filename ?? ''), mime, size: content.length };
			const value = filename === undefined ? { text: content.toString('utf8') } : { file };
			parts.push({ name: unescape(name), ...value });
		});
	});
	await pipeline(Readable.from([body]), parser);
	return parts;
}

type FileInfo = { filename?: string; mimeType: string };

/** Browsers escape quotes and line breaks in names like this. */
function unescape(name: string): string {
	return name.replaceAll('%22', '"').replace(/%0D%0A/gi, '\r\n');
}
