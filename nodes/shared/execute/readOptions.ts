import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { isObject } from '../json/objects';
import { checkOption, optionError } from './checkOption';
import { Item } from './Item';
import { type OptionName, optionTable } from './optionTable';

/** What an operation gives: its records, the answers as objects, or the answers as text. */
export type Output = 'items' | 'fullResponse' | 'raw';

/** Options of a node's calls. */
export interface CallOptions {
	/** Sends a binary field with the content of this base64 member of each item. */
	binaryField: string;
	/** Calls under way at once. */
	callsInFlight: number;
	/** Most calls of the node in a second; 0 for no limit. */
	callsPerSecond: number;
	/** Gives dates as ISO 8601 and amounts as numbers, where the answer's members are known. */
	convertValues: boolean;
	ignoreBusinessFailures: boolean;
	/** Megabytes. */
	largestAnswer: number;
	output: Output;
	/** Records that each page is asked for; 0 for as many as the platform gives and the limit needs. */
	pageSize: number;
	parseJson: boolean;
	/** Sends parameters that the catalogue does not know as they are, instead of refusing them. */
	sendUnknown: boolean;
	/** Overrides the credential's session; blank for none. */
	sessionKey: string;
	simplify: boolean;
	/** Where the reading of a list begins: the number of a page or record, or a cursor; blank for the beginning. */
	startAt: string;
	/** Milliseconds in which a call has to be answered once it is sent, and for which it waits for its turn at most. */
	timeout: number;
	/** How often a call is tried at most. */
	tries: number;
}

const names = Object.keys(optionTable) as OptionName[];

/** The options as a node has them at first. */
export const defaultOptions = Object.fromEntries(
	names.map((name) => [name, optionTable[name].default]),
) as unknown as CallOptions;

/**
 * Reads the options of one item; what is not set has its default.
 * @throws NodeOperationError that names an option whose value is not allowed
 */
export function readOptions(item: Item): CallOptions {
	const given = optionsOf(item);
	return Object.fromEntries(
		names.map((name) => [name, check(item, name, given)]),
	) as unknown as CallOptions;
}

/** Calls per Second among a node's options as the editor has them; no limit where it is no number, as an expression. */
export function callsPerSecondOf(options: unknown): number {
	const given = isObject(options) ? options.callsPerSecond : undefined;
	try {
		return Number(checkOption(optionTable.callsPerSecond, given));
	} catch {
		return 0;
	}
}

/**
 * How many items a node works on at once. The first item's options decide, and limit it to so many that
 * each gets its turn under Calls per Second within Timeout; 1 when they are wrong, which that item will tell.
 */
export function readWidth(context: IExecuteFunctions): number {
	try {
		const { callsInFlight, callsPerSecond, timeout } = readOptions(new Item(context, 0));
		const inTime = callsPerSecond > 0 ? (timeout / 1000) * callsPerSecond : Infinity;
		return Math.max(Math.min(callsInFlight, Math.floor(inTime)), 1);
	} catch {
		return 1;
	}
}

function optionsOf(item: Item): IDataObject {
	const options = item.parameter('options', {});
	if (isObject(options)) return options as IDataObject;
	if (options === null || options === undefined || options === '') return {};
	throw item.fieldError('Options', 'an object with the options by name');
}

function check(item: Item, name: OptionName, given: IDataObject): boolean | number | string {
	const option = optionTable[name];
	try {
		return checkOption(option, given[name]);
	} catch (error) {
		throw optionError(item, option, (error as Error).message, methodOf(item));
	}
}

/** The API that the node for any of them names, else the operation. */
function methodOf({ context, index }: Item): string {
	const [method] = ['method', 'operation']
		.map((name) => String(context.getNodeParameter(name, index, '')))
		.filter(Boolean);
	return method ?? 'the node';
}
