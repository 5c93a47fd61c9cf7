import type { Readable } from 'node:stream';
import type FormData from 'form-data';

/** An HTTP request; its address may hold secrets. */
export interface Request {
	verb: 'GET' | 'POST';
	url: string;
	headers: Record<string, string>;
	body?: string | FormData;
}

/** What came back over HTTP. */
export interface Response {
	status: number;
	text: string;
	/** Header `Retry-After`. */
	retryAfter?: string;
	/** Header `Date`: the gateway's clock. */
	date?: string;
}

/** How long a wait may last, and what ends it. */
export interface TimeLimits {
	/** Milliseconds. */
	timeout: number;
	/** Ends the wait when the execution is stopped. */
	signal?: AbortSignal;
}

/** How long a response may take, and how large it may be. */
export interface Limits extends TimeLimits {
	/** Largest response that is read, in bytes. */
	maxAnswer: number;
}

/** A file of a multipart request. */
export interface FilePart {
	fileName: string;
	/** Absent: what the name says. */
	mimeType?: string;
	/** Bytes. */
	size: number;
	/** Gives the content anew for each try. */
	open: () => Promise<Buffer | Readable>;
}
