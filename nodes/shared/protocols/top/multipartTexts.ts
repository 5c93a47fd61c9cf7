/**
 * Text fields of a multipart body that the HTTP Request node has already built with `form-data`.
 * The library tells them nowhere else than in its list of parts: header, value, end of part.
 * Undefined when the body is of another kind.
 */
export function multipartTexts(body: unknown): Record<string, string> | undefined {
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
