import FormData from 'form-data';
import type { Parameter } from '../catalogue/types';
import type { FilePart, Request } from '../http/messages';
import { tryParse } from '../json/parseLossless';

type Body = Pick<Request, 'headers' | 'body'>;

/** Text parameters as a form. */
export function form(params: Record<string, string>): Body {
	return {
		headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
		body: new URLSearchParams(params).toString(),
	};
}

/** A JSON text. */
export const json = (body: string): Body => ({
	headers: { 'Content-Type': 'application/json;charset=utf-8' },
	body,
});

/** Text parts first, then the files, as the platform's own clients send them. */
export async function multipart(
	params: Record<string, string>,
	files: Record<string, FilePart>,
): Promise<Body> {
	const body = new FormData();
	for (const [name, value] of Object.entries(params)) body.append(name, value);
	for (const [name, { open, size, fileName, mimeType }] of Object.entries(files))
		body.append(name, await open(), {
			filename: fileName,
			contentType: mimeType,
			knownLength: size,
		});
	return { headers: body.getHeaders(), body };
}

/** A form, or a multipart body when there are files. */
export async function formOrMultipart(
	params: Record<string, string>,
	files: Record<string, FilePart>,
): Promise<Body> {
	return Object.keys(files).length > 0 ? await multipart(params, files) : form(params);
}

/** An address with parameters added to its query; they take the place of those of the same name. */
export function withQuery(address: string, params: Record<string, string>): string {
	// Most addresses have no query yet, and need not be read
	if (!/[?#]/.test(address)) return `${address}?${new URLSearchParams(params).toString()}`;
	const url = new URL(address);
	for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value);
	return url.href;
}

const structured = /^(json|map|struct(\[\])?)$/;

/**
 * JSON body of a call, as DingTalk's own clients write it: structs and lists as JSON, everything else as text,
 * which DingTalk converts, so that ids of any length arrive whole. Text that holds an object or a list counts
 * as such, as the platform's documents call many structs text.
 */
export function jsonBody(business: Record<string, string>, parameters: Parameter[] = []): string {
	const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
	const members = Object.entries(business).map(
		([name, text]) => `${JSON.stringify(name)}:${memberText(text, known.get(name))}`,
	);
	return `{${members.join(',')}}`;
}

function memberText(text: string, parameter?: Parameter): string {
	const { type = 'string', plain } = parameter ?? {};
	const isStruct = structured.test(type) || (!plain && /^\s*[{[]/.test(text));
	return isStruct && tryParse(text) !== undefined ? text : JSON.stringify(text);
}
