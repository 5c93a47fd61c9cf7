import { numberOf } from './ExactNumber';
import { endOfText, isJsonBlank } from './scanJson';

/** Levels of lists and objects in each other; what is deeper is no data that a platform takes. */
export const deepest = 100;

/** A value is nested more deeply than anybody can take. */
export class NestingError extends Error {}

/** A JSON value by its place in the text; `members` of an object, `entries` of a list. */
export interface JsonNode {
	start: number;
	/** Behind its last character. */
	end: number;
	members?: Array<[string, JsonNode]>;
	entries?: JsonNode[];
}

/**
 * Reads JSON text without losing how it is written; undefined when it is none.
 * @throws NestingError
 */
export function readTree(text: string): JsonNode | undefined {
	return isJson(text) ? new Reader(text).value() : undefined;
}

/** Parses JSON; a number that JavaScript would change becomes an ExactNumber. Undefined when the text is no JSON. */
export function parseExact(text: string): unknown {
	const tree = readTree(text);
	return tree && valueOfNode(text, tree);
}

/** Value of a node of a text. */
export function valueOfNode(text: string, { start, end, members, entries }: JsonNode): unknown {
	if (members)
		return Object.fromEntries(members.map(([name, node]) => [name, valueOfNode(text, node)]));
	if (entries) return entries.map((node) => valueOfNode(text, node));
	const literal = text.slice(start, end);
	return /^[-\d]/.test(literal) ? numberOf(literal) : (JSON.parse(literal) as unknown);
}

/** Whether a node is a number, true or false. */
export const isBare = (text: string, { start }: JsonNode): boolean =>
	/[-\dtf]/.test(text[start] ?? '');

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/** Whether a number, `true`, `false` or `null` ends before a character: a blank, a comma or a closing bracket. */
const isBehindLiteral = (char: number) =>
	isJsonBlank(char) || char === 44 || char === 93 || char === 125;

/** Finds the values of a text that is known to be JSON; one pass. */
class Reader {
	private at = 0;

	constructor(private readonly text: string) {}

	value(depth = 0): JsonNode {
		if (depth > deepest)
			throw new NestingError(`The JSON is nested more than ${deepest} levels deep`);
		const start = this.skipBlanks();
		const first = this.text[start];
		const members = first === '{' ? this.list('}', () => this.member(depth + 1)) : undefined;
		const entries = first === '[' ? this.list(']', () => this.value(depth + 1)) : undefined;
		if (first === '"') this.skipText();
		else if (!members && !entries) this.skipLiteral();
		return { start, end: this.at, ...(members && { members }), ...(entries && { entries }) };
	}

	private member(depth: number): [string, JsonNode] {
		const start = this.skipBlanks();
		this.skipText();
		const name = JSON.parse(this.text.slice(start, this.at)) as string;
		this.at = this.skipBlanks() + 1;
		return [name, this.value(depth)];
	}

	private list<Entry>(close: string, read: () => Entry): Entry[] {
		const entries: Entry[] = [];
		this.at += 1;
		while (this.text[this.skipBlanks()] !== close) {
			entries.push(read());
			if (this.text[this.skipBlanks()] === ',') this.at += 1;
		}
		this.at += 1;
		return entries;
	}

	private skipBlanks(): number {
		while (isJsonBlank(this.text.charCodeAt(this.at))) this.at += 1;
		return this.at;
	}

	private skipLiteral(): void {
		while (this.at < this.text.length && !isBehindLiteral(this.text.charCodeAt(this.at)))
			this.at += 1;
	}

	private skipText(): void {
		this.at = endOfText(this.text, this.at) + 1;
	}
}
