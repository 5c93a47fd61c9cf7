import { readFileSync } from 'node:fs';

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
	for (const line of lines.slice(from, endOfTexts(lines, from))) {
		const [, start, text = ''] = /^(?:参数:| {2}• )(\S+)(?: – (.*))?$/.exec(line) ?? [];
		name = start ?? name;
		if (name) texts.set(name, `${texts.get(name) ?? ''}${start ? text : line}\n`);
	}
	return texts;
}

function endOfTexts(lines: string[], from: number): number {
	const isEnd = (line: string) =>
		/\[源代码\]$/.test(line) || address.test(line) || line.startsWith('class ');
	let index = from;
	while (index < lines.length && !isEnd(lines[index] ?? '')) index += 1;
	return index;
}

/** Text of a parameter; a name that is a keyword of Python has a `_` behind it in the signature only. */
export function textOf({ texts }: SpecifiedApi, python: string): string | undefined {
	return texts.get(python) ?? texts.get(python.replace(/_$/, ''));
}
