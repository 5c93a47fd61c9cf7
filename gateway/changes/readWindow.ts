import { invalidParameter } from '../faults/GatewayFault';
import { day, hour } from '../values/formats';
import { readStruct } from '../values/json';
import { parseIn } from '../values/zones';
import type { ChangeFacts, TimeKind } from './ChangeFacts';
import type { ChangeQuery } from './ChangingRecords';

export type Business = Map<string, string>;

/** A page as it is asked for; `number` counts from 0. */
export interface WantedPage {
	number: number;
	size: number;
}

/** A parameter by its path: by its name, or as a member of a struct. */
export function readAt(business: Business, path: string): string | undefined {
	const [name = '', ...steps] = path.split('.');
	return steps.reduce<string | undefined>(
		(struct, step) => readStruct(struct ?? '', step),
		business.get(name),
	);
}

/** What a call wants; throws the platform's fault where a window is one that it does not take. */
export function readWindow(facts: ChangeFacts, business: Business, limits: Limits): ChangeQuery {
	const [start = '', end = ''] = facts.window;
	const from = readTime(facts, business, start);
	const to = readTime(facts, business, end);
	checkWindow({ start, end, from, to }, limits);
	return { kind: kindOf(facts, business), from: from ?? -Infinity, to: to ?? Infinity };
}

/** What bounds a window. */
export interface Limits {
	now: number;
	longest?: number;
	history?: number;
}

/** The limits of a method at a moment; `longestMinutes` is the shorter one of a festival. */
export function limitsOf(facts: ChangeFacts, now: number, longestMinutes?: number): Limits {
	const { longestHours = Infinity, historyDays = Infinity } = facts;
	const longest = Math.min(longestHours * hour, (longestMinutes ?? Infinity) * 60_000);
	return { now, longest, history: historyDays * day };
}

interface Window {
	start: string;
	end: string;
	from?: number;
	to?: number;
}

function checkWindow({ start, end, from, to }: Window, limits: Limits): void {
	const { now, longest = Infinity, history = Infinity } = limits;
	// The platform counts whole days back.
	if (from !== undefined && from < now - history - day)
		throw invalidParameter(start, `a time within the last ${history / day} days`);
	if (from === undefined || to === undefined) return;
	if (to < from) throw invalidParameter(end, `a time after ${start}`);
	if (to - from > longest)
		throw invalidParameter(end, `a time at most ${longest / 60_000} minutes after ${start}`);
}

function readTime({ zone }: ChangeFacts, business: Business, path: string): number | undefined {
	const text = path ? readAt(business, path) : undefined;
	if (!text) return undefined;
	const time = parseIn(text, zone);
	if (time === undefined) throw invalidParameter(path, 'yyyy-MM-dd HH:mm:ss');
	return time;
}

function kindOf({ time, timeBy }: ChangeFacts, business: Business): TimeKind {
	const chosen = timeBy && timeBy.values[readAt(business, timeBy.parameter) ?? ''];
	return chosen ?? time;
}

/** Which page is wanted; throws the platform's fault for one that it does not give. */
export function readWantedPage({ page }: ChangeFacts, business: Business): WantedPage {
	const { first = 1, last, smallest = 1, largest, usual, deepest, position } = page;
	const number = readNumber(business, page.number, { usual: first, least: first, most: last });
	const bounds = { usual, least: smallest, most: largest };
	const size = page.size ? readNumber(business, page.size, bounds) : usual;
	if (deepest && (number - first + 1) * size > deepest)
		throw invalidParameter(page.number, `a page among the first ${deepest} records`);
	if (position && number > first && !readAt(business, position.parameter))
		throw invalidParameter(position.parameter, 'what the page before gave');
	return { number: number - first, size };
}

interface Bounds {
	usual: number;
	least: number;
	most?: number;
}

function readNumber(
	business: Business,
	path: string,
	{ usual, least, most = Infinity }: Bounds,
): number {
	const text = readAt(business, path);
	if (!text) return usual;
	const number = Number(text);
	if (!/^\d+$/.test(text) || number < least || number > most)
		throw invalidParameter(path, `a number from ${least} to ${most}`);
	return number;
}
