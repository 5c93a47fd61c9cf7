import { writeJson } from '../values/json';
import type { Members } from '../values/Value';

/** How a parameter travelled. */
export type Origin = 'query' | 'body' | 'multipart';

/** A file part of a multipart body. */
export interface RequestFile {
	filename: string;
	mime: string;
	size: number;
}

/** A request as it arrived, before anything is checked. */
export interface GatewayRequest {
	verb: string;
	path: string;
	headers: Record<string, string>;
	/** Text parameters of the query, the form and the multipart body: all that is signed by name. */
	texts: Map<string, string>;
	/** Top-level members of a raw JSON body; the raw text is what is signed. */
	rawMembers: Map<string, string>;
	files: Map<string, RequestFile>;
	origins: Record<string, Origin>;
	/** A body that is neither a form nor multipart. */
	rawBody?: string;
	/** What was wrong with the body. */
	fault?: Error;
}

/** A response before it goes onto the wire. */
export interface GatewayResponse {
	status: number;
	contentType: string;
	text: string;
	/** Whether the client takes gzip, and the gateway gives it. */
	gzip?: boolean;
	headers?: Record<string, string>;
}

/** A response of JSON. */
export function jsonResponse(body: Members, status = 200): GatewayResponse {
	return { status, contentType: 'application/json;charset=UTF-8', text: writeJson(body) };
}
