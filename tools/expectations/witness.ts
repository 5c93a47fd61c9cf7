import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A member of a value, as the official SDKs and pages describe it. */
export interface WitnessField {
	name: string;
	type: string;
	required?: boolean;
	/** A JSON array, or several with commas; in a shape `true` for an array. */
	list?: boolean | 'json' | 'comma';
	values?: Array<{ value: string }>;
	fields?: WitnessField[];
}

/** All parameters of an operation. */
export interface WitnessApi {
	method: string;
	/** A page of the platform's documentation describes it, required marks included. */
	page?: string;
	/** How sure it is; absent: as its source. */
	sure?: string;
	parameters: WitnessField[];
}

/** What a JSON parameter holds. */
export interface WitnessShape {
	method: string;
	parameter: string;
	source: string;
	list: boolean;
	required?: boolean;
	listUnsure?: boolean;
	map?: boolean;
	/** It is no plain JSON. */
	wire?: string;
	/** Kind of the entries of a list of plain values. */
	of?: string;
	/** The neighbour and its value with which it counts, as `msgtype=text`. */
	needs?: string;
	/** By the value of `msgtype`. */
	oneOf?: Record<string, WitnessField[]>;
	/** What each component of a form takes: all of it is text. */
	byComponent?: unknown[];
	/** Members whose place is not known. */
	names?: string[];
	fields: WitnessField[];
}

/** One fact that the platform's metadata and specification have wrong or not at all. */
export interface WitnessRow {
	kind: string;
	method: string;
	parameter: string;
	right?: string;
	inside?: string;
	element?: string;
	/** Type of the entries of a list. */
	of?: string;
	sure?: string;
}

/** What the official SDKs and pages of the platforms say of requests. */
export interface Witness {
	dingTalk: WitnessApi[];
	alibabaCloud: WitnessApi[];
	shapes: WitnessShape[];
	rows: WitnessRow[];
}

/** Reads the folder `sdk` of the facts. */
export function readWitness(facts: string): Witness {
	const read = <Content>(name: string) =>
		JSON.parse(readFileSync(join(facts, 'sdk', `${name}.json`), 'utf8')) as Content;
	return {
		dingTalk: read('dingtalk-parameters'),
		alibabaCloud: read('alibaba-cloud-parameters'),
		shapes: read('request-shapes'),
		rows: read('corrections'),
	};
}
