import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

/** n8n's request options; the HTTP Request node still passes the older form with `uri`, `form` and `formData`. */
export interface RequestOptions extends IHttpRequestOptions {
	uri?: string;
	form?: IDataObject;
	formData?: IDataObject;
	followRedirect?: boolean;
	followAllRedirects?: boolean;
}

/** A body as the signature sees it. */
export interface RequestBody {
	/** Text parameters of a form. */
	params: Record<string, string>;
	/** A body that is no form; it is signed as it is, so it is sent as this text. */
	raw?: string;
}

/** Reads the body of a request: the text fields of a form, or the raw text. */
export function readBody({ form, formData, body, headers }: RequestOptions): RequestBody {
	const fields = form ?? formData;
	if (fields) return { params: multipartTexts(fields) ?? textParams(fields) };
	if (body instanceof URLSearchParams) return { params: Object.fromEntries(body) };
	const isForm = /x-www-form-urlencoded/i.test(contentType(headers));
	if (isForm) return { params: formParams(body) };
	const multipart = multipartTexts(body);
	if (multipart) return { params: multipart };
	const raw = rawText(body);
	return { params: {}, ...(raw && { raw }) };
}

function formParams(body: RequestOptions['body']): Record<string, string> {
	if (typeof body === 'string') return Object.fromEntries(new URLSearchParams(body));
	return isPlain(body) ? textParams(body as IDataObject) : {};
}

function rawText(body: RequestOptions['body']): string | undefined {
	if (typeof body === 'string') return body;
	if (Buffer.isBuffer(body)) return body.toString('utf8');
	return isPlain(body) ? JSON.stringify(body) : undefined;
}

/** Parameters as they are sent; files of a form, which are objects with content, are not signed. */
export function textParams(params: IDataObject): Record<string, string> {
	return Object.fromEntries(
		Object.entries(params)
			.filter(([, value]) => value !== undefined && value !== null && !isFile(value))
			.map(([name, value]) => [
				name,
				typeof value === 'object' ? JSON.stringify(value) : String(value),
			]),
	);
}

const isFile = (value: unknown) =>
	typeof value === 'object' && value !== null && 'options' in value;

function isPlain(body: unknown): boolean {
	if (typeof body !== 'object' || body === null) return false;
	return Array.isArray(body) || Object.getPrototypeOf(body) === Object.prototype;
}

function contentType(headers: IDataObject = {}): string {
	const name = Object.keys(headers).find((header) => header.toLowerCase() === 'content-type');
	return name ? String(headers[name]) : '';
}

/**
 * Text fields of a multipart body that the HTTP Request node has already built with `form-data`.
 * The library has them nowhere else than in its list of parts: header, value, end of part.
 * Undefined when the body is of another kind.
 */
function multipartTexts(body: unknown): Record<string, string> | undefined {
	const parts = (body as { _streams?: unknown } | null | undefined)?._streams;
	if (!Array.isArray(parts)) return undefined;
	const texts = parts.flatMap((part: unknown, index): Array<[string, string]> => {
		const header = typeof part === 'string' ? part : '';
		const name = /^--.*\r\nContent-Disposition: form-data; name="([^"]*)"(?!; filename)/i.exec(
			header,
		)?.[1];
		const value: unknown = parts[index + 1];
		return name !== undefined && typeof value === 'string' ? [[name, value]] : [];
	});
	return Object.fromEntries(texts);
}
