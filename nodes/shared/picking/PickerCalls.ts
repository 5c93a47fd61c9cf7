import { createHash } from 'node:crypto';
import { findAnywhere } from '../catalogue/anywhere';
import { itemPlace } from '../catalogue/itemMembers';
import type { MovingMoment, PickerList } from '../catalogue/pickers';
import type { Operation, Paging } from '../catalogue/types';
import { callOperation, openOperation } from '../execute/callOperation';
import type { Item } from '../execute/Item';
import { type OptionName, optionTable } from '../execute/optionTable';
import type { CallOptions } from '../execute/readOptions';
import { recordsOf } from '../execute/toItems';
import { isObject } from '../json/objects';
import { nextPosition } from '../paging/nextPosition';
import { firstPosition, type Position } from '../paging/PageReader';
import { changeValues, type Values } from '../values/changeValues';
import { platformTime } from '../values/platformTime';
import { KeptAnswers } from './KeptAnswers';
import { type Entry, type EntryRules, readEntries } from './readEntries';

/** Entries that a page is asked for; more than a list shows at once do not help. */
const pageSize = 100;

/** Milliseconds in which a call has to be answered: somebody waits for it. */
const timeout = 15_000;

/** What one call gives: entries, and where the next page begins. */
export interface EntryPage {
	entries: Entry[];
	next?: Position;
}

const kept = new KeptAnswers<EntryPage>();
const defaults = Object.fromEntries(
	Object.entries(optionTable).map(([name, option]) => [name, option.default]),
) as unknown as Record<OptionName, never> as CallOptions;

/** The calls that fill the list of a field, with the credential and the session of its node. */
export class PickerCalls {
	/** Calls that were made, beside those that were answered from what is kept. */
	made = 0;
	private readonly options: CallOptions;

	constructor(private readonly item: Item) {
		const options = item.parameter('options', {});
		const given = isObject(options) ? options.sessionKey : undefined;
		this.options = { ...defaults, sessionKey: typeof given === 'string' ? given : '', timeout };
	}

	/**
	 * The entries of one page of a list.
	 * @param given what the list is asked with beside what it is always asked with, by dotted path
	 * @throws NodeApiError when the platform refuses, NodeOperationError when a value is not allowed,
	 * and n8n's errors of credentials
	 */
	async page(list: PickerList & EntryRules, given: Data, position?: Position): Promise<EntryPage> {
		const operation = operationOf(list);
		const { item, options } = this;
		const open = await openOperation(item, operation, options);
		const { rateLimitKey, session } = open.protocol;
		const asked = [list.method, list.place, rateLimitKey, session?.(), given, position];
		const question = createHash('sha256').update(JSON.stringify(asked)).digest('base64');
		return await kept.get(question, async () => {
			this.made += 1;
			const { paging } = operation;
			const at = position ?? (paging && firstPosition(paging));
			const size = paging && sizeOf(operation, paging);
			const changes = {
				...fixedValues(list),
				...given,
				...(paging && at !== undefined && { [paging.parameter]: at }),
				...(paging?.size && { [paging.size]: size }),
			};
			const { payload } = await callOperation(open, changeValues(initial(operation), changes));
			const entries = readEntries(payload, list);
			if (!paging || size === undefined) return { entries };
			const count = recordsOf(payload as never, itemPlace(operation)).length;
			return { entries, next: nextPosition(paging, { position: at, size, payload, count }) };
		});
	}

	/** The entries of all pages of a list. */
	async all(list: PickerList & EntryRules, given: Data): Promise<Entry[]> {
		const entries: Entry[] = [];
		let position: Position;
		for (let pages = 0; pages < mostPages; pages += 1) {
			const page = await this.page(list, given, position);
			entries.push(...page.entries);
			position = page.next;
			if (position === undefined) break;
		}
		return entries;
	}
}

/** By dotted path of the parameter. */
export type Data = Record<string, unknown>;

/** A tree that is listed whole has no more pages. */
const mostPages = 200;

function operationOf({ method }: PickerList): Operation {
	const operation = findAnywhere(method);
	if (operation) return operation;
	throw new Error(`The catalogue has no operation ${method}`);
}

/** What an operation is asked with when nothing is said: what it requires and has a default for. */
const initial = ({ parameters }: Operation): Values =>
	new Map(parameters.map(({ name, required, default: preset }) => [name, required && preset]));

function sizeOf({ parameters }: Operation, { size, maxSize, defaultSize = 20 }: Paging): number {
	const least = parameters.find(({ name }) => name === size)?.minValue ?? 1;
	return Math.max(least, Math.min(pageSize, maxSize ?? defaultSize));
}

/** What a list is always asked with; moments move with the clock. */
const fixedValues = ({ fixed = {} }: PickerList): Data =>
	Object.fromEntries(
		Object.entries(fixed).map(([path, value]) => [path, isMoment(value) ? momentOf(value) : value]),
	);

const isMoment = (value: unknown): value is MovingMoment => isObject(value) && 'daysAgo' in value;

const day = 24 * 60 * 60 * 1000;

/** To the full minute, so that an answer that is kept is found again. */
function momentOf({ daysAgo, as }: MovingMoment): number | string {
	const minute = 60_000;
	const time = Math.floor((Date.now() - daysAgo * day) / minute) * minute;
	return as === 'ms' ? time : platformTime(new Date(time));
}
