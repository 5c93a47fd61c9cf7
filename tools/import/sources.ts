import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';

/** What the specification's text says of one API. */
export interface SpecifiedApi {
	title: string;
	/** Title and text as they stand there. */
	text: string;
	/** The text begins with the notice that the API has left the official documentation. */
	withdrawn: boolean;
	/** Text of each parameter, by its name in the specification. */
	texts: Map<string, string>;
}

const address = /文档地址:\S*apiId=(\d+)/;
const notice = '!!!该接口已在官方文档下线';
const isBlockEnd = (line: string) => /\[源代码\]$/.test(line) || /^(参数:| {2}•)/.test(line);

/** Reads the specification; the API's number is the key, as 101 APIs have no signature line. */
export function readSpecification(file: string): Map<number, SpecifiedApi> {
	const lines = readFileSync(file, 'utf8').split('\n');
	const apis = new Map<number, SpecifiedApi>();
	lines.forEach((line, index) => {
		const id = address.exec(line)?.[1];
		if (id) apis.set(Number(id), { ...readHead(lines, index), texts: readTexts(lines, index + 1) });
	});
	return apis;
}

function readHead(lines: string[], end: number): Omit<SpecifiedApi, 'texts'> {
	let start = end;
	while (start > 0 && !isBlockEnd(lines[start - 1] ?? '')) start -= 1;
	const text = lines
		.slice(start, end + 1)
		.join('\n')
		.replace(address, '')
		.trim();
	const [head = '', rest] = text.split(notice);
	const title = rest === undefined ? firstWords(head) : head.trim();
	return { title: title.replace(/\s+/g, ' '), text, withdrawn: rest !== undefined };
}

/** Title and text are parted by a space only, so a title in Latin letters is cut at the first Chinese word. */
function firstWords(head: string): string {
	const words = head.trim().split(/\s+/);
	const end = words.findIndex((word) => /[\u3400-\u9fff]/.test(word));
	return words.slice(0, end === -1 ? words.length : end + 1).join(' ');
}

function readTexts(lines: string[], from: number): Map<string, string> {
	const texts = new Map<string, string>();
	let name: string | undefined;
	for (let at = from; at < lines.length; at += 1) {
		const line = lines[at] ?? '';
		if (isEndOfTexts(line)) break;
		const [, start, text = ''] = /^(?:参数:| {2}• )(\S+)(?: – (.*))?$/.exec(line) ?? [];
		name = start ?? name;
		if (name) texts.set(name, `${texts.get(name) ?? ''}${start ? text : line}\n`);
	}
	return texts;
}

const isEndOfTexts = (line: string) =>
	/\[源代码\]$/.test(line) || address.test(line) || line.startsWith('class ');

/** Text of a parameter; a name that is a keyword of Python has a `_` behind it in the signature only. */
export function textOf({ texts }: SpecifiedApi, python: string): string | undefined {
	return texts.get(python) ?? texts.get(python.replace(/_$/, ''));
}

/** A parameter as the list of wire names has it. */
export interface WireParameter {
	python: string;
	wire?: string;
	inside?: string;
	required?: boolean;
	default?: string;
}

/** One API of the list of wire names. */
export interface WireApi {
	apiId: number;
	/** Class of the category in the specification. */
	category: string;
	method: string;
	parameters: WireParameter[];
	resultKey?: string;
	listedIn2026: boolean;
}

/** Reads the exact wire names, one row an API. */
export function readWireNames(file: string): WireApi[] {
	return JSON.parse(readFileSync(file, 'utf8')) as WireApi[];
}

/** The wire name of a parameter. */
export function wireName(parameter: WireParameter): string {
	return parameter.wire ?? parameter.python;
}

/** A parameter or an answer's member in the platform's metadata. */
export interface MetadataField {
	name: string;
	type: string;
	text?: string;
	required?: boolean;
	maxLength?: number;
	maxListSize?: number;
	minValue?: number;
	maxValue?: number;
	fields?: MetadataField[];
}

/** One API of the platform's metadata. */
export interface MetadataApi {
	id?: number | null;
	method: string;
	title: string;
	text?: string;
	request: MetadataField[];
	response: MetadataField[];
}

/** The APIs of one package, as the platform's metadata has them. */
export interface MetadataPackage {
	package: string;
	/** Official Chinese name. */
	category: string;
	apis: MetadataApi[];
}

/** Reads the platform's metadata, one file a package. */
export function readPackages(folder: string): MetadataPackage[] {
	const files = readdirSync(folder).sort();
	return files.map((file) => {
		const text = readFileSync(join(folder, file), 'utf8');
		const content = JSON.parse(text, withoutBlanks) as Omit<MetadataPackage, 'package'>;
		return { ...content, package: parse(file).name };
	});
}

/** The same by the API's number. */
export function readMetadata(folder: string): Map<number, MetadataApi> {
	const apis = readPackages(folder).flatMap((entry) => entry.apis);
	return new Map(apis.flatMap((api) => (api.id ? [[api.id, api] as const] : [])));
}

/** Some types have blanks in them, as `String []`. */
const withoutBlanks = (key: string, value: unknown) =>
	key === 'type' ? String(value).replace(/\s+/g, '') : value;

export const isList = ({ type }: MetadataField) => type.endsWith('[]');

/** All that the documents say about an API itself. */
export const fullText = (specified: SpecifiedApi, metadata?: MetadataApi): string =>
	[specified.text, metadata?.title, metadata?.text].join(' ');

/** Name in lower case with underscores. */
export function snake(name: string): string {
	return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
