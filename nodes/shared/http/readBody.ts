import { promisify } from 'node:util';
import { brotliDecompress, unzip } from 'node:zlib';

/** Headers of a response that say how its text is written. */
export interface BodyHeaders {
	'content-type'?: string;
	'content-encoding'?: string;
}

/** How answers may be packed. */
export const acceptedEncodings = 'gzip, br';

/** An answer that is packed and cannot be unpacked. */
export class PackingError extends Error {
	/** It holds more than is read. */
	readonly isTooLarge: boolean;

	constructor({ code }: NodeJS.ErrnoException) {
		super('The answer is packed, and cut off or damaged');
		this.isTooLarge = code === 'ERR_BUFFER_TOO_LARGE';
	}
}

const unpackers = { gzip: promisify(unzip), br: promisify(brotliDecompress) };

/**
 * Text of a response: unpacked, and read in the charset that its header or its XML declaration names, else as UTF-8.
 * @param maxAnswer largest text in bytes
 * @throws PackingError
 */
export async function readBody(
	bytes: Buffer,
	headers: BodyHeaders,
	maxAnswer: number,
): Promise<string> {
	const plain = await unpacked(bytes, headers['content-encoding'], maxAnswer);
	const charset = charsetOf(headers['content-type']) ?? declaredCharset(plain) ?? 'utf-8';
	return decode(plain, charset);
}

async function unpacked(
	bytes: Buffer,
	encoding: string | undefined,
	maxOutputLength: number,
): Promise<Buffer> {
	const unpack = bytes.length > 0 ? unpackerOf(encoding) : undefined;
	if (!unpack) return bytes;
	try {
		return await unpack(bytes, { maxOutputLength });
	} catch (error) {
		throw new PackingError(error as NodeJS.ErrnoException);
	}
}

function unpackerOf(encoding = '') {
	if (/^(x-)?gzip$|^deflate$/i.test(encoding)) return unpackers.gzip;
	return /^br$/i.test(encoding) ? unpackers.br : undefined;
}

const charsetOf = (contentType = '') => /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];

function declaredCharset(bytes: Buffer): string | undefined {
	if (bytes[0] !== 0x3c) return undefined;
	return /^<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/i.exec(
		bytes.toString('latin1', 0, 200),
	)?.[1];
}

/** GB 18030 holds all that the older charsets of its family hold. */
const ofGb = /^(gbk|gb2312|gb_2312-80|gb18030|cp936|ms936|x-gbk)$/i;

/** A charset that is not known is taken for UTF-8, as is one that is not named. */
function decode(bytes: Buffer, charset: string): string {
	if (/^utf-?8$/i.test(charset)) return withoutMark(bytes.toString('utf8'));
	try {
		return new TextDecoder(ofGb.test(charset) ? 'gb18030' : charset).decode(bytes);
	} catch {
		return withoutMark(bytes.toString('utf8'));
	}
}

/** A byte order mark is no part of a text. */
const withoutMark = (text: string) => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
