import { readFileSync } from 'node:fs';

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
