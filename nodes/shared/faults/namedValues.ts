import type { Span } from './secretSpans';

/** Names of what must not be shown, in every family's spelling; a place in a list is called a token too. */
const name = String.raw`(?!(?:next|page|sync)[_-]?token)(?:[\w-]*(?:secret(?:[_-]?key)?|signature|token|session(?:[_-]?key)?|[_-]sign|(?:suite|jsapi)[_-]?ticket)|sign)`;
const start = String.raw`(?<![\w-])`;
/** A form writes a blank as `+`. */
const gap = String.raw`[ \t+]*`;
const lines = String.raw`[\s+]*`;
const ascii = String.raw`[^\s&"'<>\\\u0080-\uffff]`;
const quoted = String.raw`"(?<double>(?:[^"\\]|\\.)+)|'(?<single>(?:[^'\\]|\\.)+)`;

/** `name=value` in an address or a form, an attribute of XML, an entry of a map. */
const assigned = String.raw`${start}${name}["'\])]{0,2}${gap}=>?${gap}(?:${quoted}|(?<bare>${ascii}+))`;
/** `"name":"value"` in JSON. */
const member = String.raw`(["'])${name}\1${lines}:${lines}(?:${quoted}|(?<bare>(?!null\b|true\b|false\b)[\w.~+/=-]+))`;
/** `<name>value` in XML. */
const element = String.raw`<(?:[\w-]+:)?${name}(?:\s[^<>]*)?(?<!\/)>${lines}(?:<!\[CDATA\[)?(?<bare>[^<\s][^<]*)`;
/** `Name: value` in headers, and in sentences. */
const line = String.raw`${start}${name}${gap}[:：]${gap}(?:${quoted}|(?<bare>(?:(?![,;()[\]{}])${ascii})+))`;

const sure = [assigned, member, element].map((pattern) => new RegExp(pattern, 'gi'));
const unsure = new RegExp(line, 'gi');

/** What no word looks like: long, or with digits. */
const odd = /^(?:.{16,}|(?=.*\d).{8,})$/;

/**
 * Values that stand under the name of a secret, a token or a signature; each ends where its text was cut.
 * Behind a colon, which sentences have as well, only what is odd or one of the secrets counts.
 */
export function namedValues(text: string, secrets: string[]): Span[] {
	const isOdd = (value: string) => odd.test(value) || secrets.includes(value);
	return [
		...sure.flatMap((pattern) => valuesOf(text, pattern)),
		...valuesOf(text, unsure).filter(([from, to]) => isOdd(text.slice(from, to))),
	];
}

function valuesOf(text: string, pattern: RegExp): Span[] {
	return [...text.matchAll(pattern)].map(({ 0: all, index, groups = {} }) => {
		const { length } = groups.double ?? groups.single ?? groups.bare ?? '';
		const end = index + all.length;
		return [end - length, end];
	});
}
