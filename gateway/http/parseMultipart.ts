/** One part of a multipart body; with a `filename` it is a file. */
export interface Part {
	name: string;
	filename?: string;
	mime: string;
	content: Buffer;
}

/** The boundary that a content type declares. */
export function boundaryOf(contentType: string): string {
	const found = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
	const boundary = found?.[1] ?? found?.[2];
	if (!boundary) throw new Error('The multipart content type declares no boundary');
	return boundary;
}

/** Splits a multipart/form-data body into its parts. */
export function parseMultipart(body: Buffer, boundary: string): Part[] {
	const delimiter = Buffer.from(`\r\n--${boundary}`);
	// The first delimiter may stand at the very start, without a line break before it.
	const lines = Buffer.concat([Buffer.from('\r\n'), body]);
	const parts: Part[] = [];
	let start = lines.indexOf(delimiter);
	if (start < 0) throw new Error('The multipart body does not contain its boundary');
	while (!isLast(lines, start + delimiter.length)) {
		const end = lines.indexOf(delimiter, start + delimiter.length);
		if (end < 0) throw new Error('The multipart body has no closing boundary');
		parts.push(parsePart(lines.subarray(start + delimiter.length, end)));
		start = end;
	}
	return parts;
}

function isLast(lines: Buffer, at: number): boolean {
	return lines.subarray(at, at + 2).toString('latin1') === '--';
}

function parsePart(text: Buffer): Part {
	const headEnd = text.indexOf('\r\n\r\n');
	if (headEnd < 0) throw new Error('A multipart part has no empty line behind its headers');
	const headers = parseHeaders(text.subarray(0, headEnd).toString('utf8'));
	const disposition = headers.get('content-disposition') ?? '';
	const name = attribute(disposition, 'name');
	if (name === undefined) throw new Error('A multipart part has no name');
	return {
		name,
		filename: extendedFilename(disposition) ?? attribute(disposition, 'filename'),
		mime: headers.get('content-type') ?? 'text/plain',
		content: text.subarray(headEnd + 4),
	};
}

function parseHeaders(text: string): Map<string, string> {
	const lines = text.split('\r\n').filter((line) => line.includes(':'));
	return new Map(
		lines.map((line) => {
			const colon = line.indexOf(':');
			return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
		}),
	);
}

/** Quoted, with the escapes of browsers (`%22`) and of older clients (`\"`); or a bare word. */
function attribute(disposition: string, name: string): string | undefined {
	const pattern = new RegExp(`(?:^|[;\\s])${name}=(?:"((?:\\\\.|[^"\\\\])*)"|([^;\\s]+))`, 'i');
	const found = pattern.exec(disposition);
	if (found?.[1] === undefined) return found?.[2];
	return found[1]
		.replace(/\\(["\\])/g, '$1')
		.replace(/%22/g, '"')
		.replace(/%0D%0A/gi, '\r\n');
}

function extendedFilename(disposition: string): string | undefined {
	const found = /filename\*=utf-8''([^;\s]+)/i.exec(disposition);
	return found?.[1] === undefined ? undefined : decodeURIComponent(found[1]);
}
