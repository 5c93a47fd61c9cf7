import type { IDataObject } from 'n8n-workflow';
import { findOperation } from '../catalogue/domain';
import { filtersOf } from '../catalogue/filters';
import { findTrigger, type Increment } from '../catalogue/increments';
import { fieldName } from '../catalogue/parameters';
import type { Operation } from '../catalogue/types';
import { checkOption, optionError } from '../execute/checkOption';
import type { Item } from '../execute/Item';
import { isObject } from '../json/objects';
import { dateText } from '../values/dateText';
import { locatorValue } from '../values/locatorValue';
import { isBlank } from '../values/scalarText';
import {
	pollUnits,
	shortestPoll,
	starts,
	type TriggerOptionName,
	triggerOptions,
} from './triggerOptions';
import { millisecondsOf } from './windowTimes';

/** What the user chose, read once: expressions are at hand only while n8n turns the trigger on. */
export interface Settings {
	event: Increment;
	operation: Operation;
	/** Values of the filters, by path. */
	filters: Record<string, unknown>;
	/** Milliseconds between two looks. */
	pollEvery: number;
	/** Where to begin, in epoch milliseconds; undefined for now. */
	start?: number;
	/** What another choice of which begins anew. */
	choice: string;
	/** Members of the records; blank for all. */
	fields: string;
	fetchDetail: boolean;
	newestOnly: boolean;
	recordsPerExecution: number;
	/** Milliseconds by which looks overlap. */
	overlap: number;
	sessionKey: string;
}

/**
 * Reads the settings of a trigger.
 * @throws NodeOperationError that names a field whose value is not allowed
 */
export function readSettings(item: Item, domain: string): Settings {
	const chosen = item.parameter('event', '');
	const event = findTrigger(domain)?.events.find(({ value }) => value === chosen);
	const operation = event && findOperation(domain, event.method);
	if (!event || !operation)
		throw item.error(`The event "${String(chosen)}" is unknown`, 'Choose one that the node lists.');
	const options = collection(item, 'options');
	const option = (name: TriggerOptionName) => readOption(item, name, options[name]);
	const start = readStart(item);
	return {
		event,
		operation,
		filters: readFilters(item, event, operation),
		pollEvery: readPollEvery(item),
		start,
		choice: `${event.value} ${startText(item)}`,
		fields: option('fields') as string,
		fetchDetail: option('fetchDetail') as boolean,
		newestOnly: option('newestOnly') as boolean,
		recordsPerExecution: option('recordsPerExecution') as number,
		overlap: overlapOf(
			event,
			isBlank(options.overlap) ? undefined : (option('overlap') as number) * 1000,
		),
		sessionKey: (option('sessionKey') as string).trim(),
	};
}

/** At most half of the span that the platform takes at any time, so that a look gets ahead. */
function overlapOf({ lag, window }: Increment, chosen = millisecondsOf(lag)): number {
	const span = window.refused ?? window.longest;
	return span === undefined ? chosen : Math.min(chosen, millisecondsOf(span) / 2);
}

function collection(item: Item, name: string): IDataObject {
	const given = item.parameter(name, {});
	return isObject(given) ? (given as IDataObject) : {};
}

function readOption(item: Item, name: TriggerOptionName, given: unknown) {
	const option = triggerOptions[name];
	try {
		return checkOption(option, given);
	} catch (error) {
		throw optionError(item, option, (error as Error).message, 'the trigger');
	}
}

/** Required ones stand by themselves, the others in Filters. */
function readFilters(item: Item, event: Increment, operation: Operation): Record<string, unknown> {
	const given = collection(item, 'filters');
	const values: Record<string, unknown> = {};
	for (const { path, field } of filtersOf(event, operation)) {
		const name = fieldName(path);
		const value = locatorValue(field.required ? item.parameter(name, undefined) : given[name]);
		if (!isBlank(value)) values[path] = value;
		else if (field.required)
			throw item.error(`The field "${field.label ?? path}" is required`, 'Fill it in.');
	}
	return values;
}

function readPollEvery(item: Item): number {
	const unit = item.parameter('pollUnit', 'minutes') as keyof typeof pollUnits;
	const time = Number(item.parameter('pollEvery', 1)) * (pollUnits[unit] ?? pollUnits.minutes);
	if (time >= shortestPoll && time <= 24 * pollUnits.hours) return time;
	throw item.fieldError('Poll Every', `from ${shortestPoll / 1000} seconds to 24 hours`);
}

/** As it is typed in, so that an expression is the same choice each time. */
const startText = ({ context }: Item) =>
	['startFrom', 'startHours', 'startDate']
		.map((name) => String(context.getNodeParameter(name, 0, '', { rawExpressions: true })))
		.join(' ');

function readStart(item: Item): number | undefined {
	const kind = item.parameter('startFrom', starts.now);
	if (kind === starts.now) return undefined;
	if (kind === starts.hours) {
		const hours = Number(item.parameter('startHours', 24));
		if (hours > 0 && hours <= 24 * 366) return Date.now() - hours * pollUnits.hours;
		throw item.fieldError('Hours', 'a number above 0');
	}
	try {
		return Date.parse(`${dateText(item.parameter('startDate', '')).replace(' ', 'T')}+08:00`);
	} catch {
		throw item.fieldError('Date', 'a date such as 2026-01-31 08:00:00 (GMT+8)');
	}
}
