import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MetadataField } from './sources';

/** An answer as the platforms' official SDKs and documents describe it. */
export interface SdkAnswer {
	method: string;
	response: MetadataField[];
	/** Dotted path to what the caller asked for, a list ending in `[]`. */
	result?: string;
	/**
	 * Why `result` is what it is: the answer holds one list, one object or one plain value besides its envelope,
	 * several facts (`whole`), or a list with a fact or two beside it (`uncertain`).
	 */
	reason: 'single-list' | 'single-object' | 'single-value' | 'whole' | 'uncertain';
	/** How good the source is; `near: …` is another version or product. */
	sure: string;
}

/** Reads `sdk/answers.json` of the folder of facts by method; nothing where it is not there. */
export function readSdkAnswers(facts: string): Map<string, SdkAnswer> {
	const file = join(facts, 'sdk', 'answers.json');
	if (!existsSync(file)) return new Map();
	const answers = JSON.parse(readFileSync(file, 'utf8'), asInMetadata) as SdkAnswer[];
	return new Map(answers.map((answer) => [answer.method, answer]));
}

/** Whether an answer is that of another version or product, so that its members are likely, and no place is relied on. */
export const isNear = ({ sure }: SdkAnswer): boolean => sure.startsWith('near');

/** What the caller asked for; an answer of one plain value, or of several facts, comes whole. */
export function resultOf(answer: SdkAnswer): string | undefined {
	return ['single-value', 'whole'].includes(answer.reason) ? undefined : answer.result;
}

/** The SDKs call an object of unknown members `Object`, the metadata calls it `Json`. */
function asInMetadata(this: { fields?: unknown }, key: string, value: unknown): unknown {
	const isUnknown = key === 'type' && typeof value === 'string' && !this.fields;
	return isUnknown ? value.replace(/^Object(?=$|\[)/, 'Json') : value;
}
