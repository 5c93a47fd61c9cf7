import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';

/** One part of a multipart body; with a `filename` it is a file. */
export interface Part {
	name: string;
	filename?: string;
	mime: string;
	content: Buffer;
}

/** Reads the parts of a multipart/form-data body; rejects with what is wrong with it. */
export async function readMultipart(body: Buffer, contentType: string): Promise<Part[]> {
	const parts: Part[] = [];
	const parser = busboy({
		headers: { 'content-type': contentType },
		defParamCharset: 'utf8',
		preservePath: true,
		limits: { fieldSize: Infinity },
	});
	parser.on('field', (name, value, { mimeType }) => {
		parts.push({ name: unescape(name), mime: mimeType, content: Buffer.from(value, 'utf8') });
	});
	// A part of bytes without a name is a file for busboy, but none for the platform.
	parser.on('file', (name, file, { filename, mimeType }: Partial<busboy.FileInfo>) => {
		const chunks: Buffer[] = [];
		file.on('data', (chunk: Buffer) => chunks.push(chunk));
		// The parser fails with the same error.
		file.on('error', () => undefined);
		file.on('end', () => {
			const content = Buffer.concat(chunks);
			const named = filename !== undefined && { filename: unescape(filename) };
			parts.push({ name: unescape(name), ...named, mime: mimeType ?? '', content });
		});
	});
	await pipeline(Readable.from([body]), parser);
	return parts;
}

/** Browsers escape quotes and line breaks in names like this. */
function unescape(name: string): string {
	return name.replaceAll('%22', '"').replace(/%0D%0A/gi, '\r\n');
}
