import { createHash } from 'node:crypto';
import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { itemPlace } from '../catalogue/itemMembers';
import type { Operation } from '../catalogue/types';
import { callContext } from '../execute/callContext';
import {
	type OpenOperation,
	openOperation,
	operationError,
	tryOperation,
} from '../execute/callOperation';
import { Item } from '../execute/Item';
import { defaultOptions } from '../execute/readOptions';
import { recordsOf } from '../execute/toItems';
import { type Fault, FaultError } from '../faults/Fault';
import { lateCode } from '../http/send';
import { withinTimeout } from '../http/withinTimeout';
import { nextPosition } from '../paging/nextPosition';
import type { Position } from '../paging/PageReader';
import type { Answer, Outcome } from '../protocols/performCall';
import type { Values } from '../values/changeValues';
import { askedWith, type Data, operationOf, sizeOf } from './askedWith';
import { KeptAnswers } from './KeptAnswers';
import { pageMark } from './marks';
import { type Entry, type List, readEntries } from './readEntries';
import { sessionOf } from './sessionOf';

/** Milliseconds in which a call has to be answered: somebody waits for it. */
const timeout = 15_000;

/** A tree that is listed whole has no more pages. */
const mostPages = 200;

/** What one call gives: entries, and where the next page begins. */
export interface EntryPage {
	entries: Entry[];
	next?: Position;
}

/** An operation that can be called, and what its account was read from. */
interface Opened extends OpenOperation {
	account: unknown;
}

const kept = new KeptAnswers<EntryPage>();

/** The calls that fill the list of a field, with the credential and the session of its node. */
export class PickerCalls {
	/** Calls that were made, beside those that were answered from what is kept. */
	made = 0;
	private readonly opened = new Map<string, Promise<Opened>>();
	private readonly late = new AbortController();

	/** @param context that of a list in the editor */
	constructor(private readonly context: ILoadOptionsFunctions) {}

	/**
	 * The entries of one page of a list.
	 * @param given what the list is asked with beside what it is always asked with, by dotted path
	 * @throws NodeApiError when the platform refuses or does not answer in time, NodeOperationError when a value is not
	 * allowed, and n8n's errors of credentials
	 */
	async page(list: List, given: Data, position?: Position): Promise<EntryPage> {
		const operation = operationOf(list);
		const open = await this.open(operation);
		// The list itself too: others read other members of the same answers
		const asked = [list, open.account, open.session, given, position];
		const question = createHash('sha256').update(JSON.stringify(asked)).digest('base64');
		return await kept.get(question, async () => {
			this.made += 1;
			const payload = await this.ask(open, askedWith(operation, { list, given, position }));
			const entries = readEntries(payload, list);
			const { paging } = operation;
			if (!paging) return { entries };
			const count = recordsOf(payload as never, itemPlace(operation)).length;
			const size = sizeOf(operation, paging);
			return { entries, next: nextPosition(paging, { position, size, payload, count }) };
		});
	}

	/** The entries of all pages of a list. */
	async all(list: List, given: Data): Promise<Entry[]> {
		const entries: Entry[] = [];
		let [position, before]: [Position, string?] = [undefined];
		for (let pages = 0; pages < mostPages; pages += 1) {
			const page = await this.page(list, given, position);
			const mark = pageMark(page.entries);
			if (mark !== undefined && mark === before) break;
			entries.push(...page.entries);
			[position, before] = [page.next, mark];
			if (position === undefined) break;
		}
		return entries;
	}

	/** Opens an operation once, as reading a credential costs n8n more than what is kept. */
	private open(operation: Operation): Promise<Opened> {
		const { method } = operation;
		const opened = this.opened.get(method) ?? this.openAnew(operation);
		this.opened.set(method, opened);
		return opened;
	}

	private async openAnew(operation: Operation): Promise<Opened> {
		const { context } = this;
		let account: unknown;
		const own = Object.assign(callContext(context, this.late.signal), {
			getCredentials: async (type: string) => (account = await context.getCredentials(type)),
		});
		const item = new Item(own, 0);
		const options = { ...defaultOptions, sessionKey: sessionOf(context, item), timeout };
		const open = await openOperation(item, operation, options);
		return { ...open, account };
	}

	/** What the platform answers in time, repeats included. */
	private async ask(open: Opened, values: Values): Promise<Answer['payload']> {
		const outcome = await this.inTime(tryOperation(open, values));
		if ('fault' in outcome) throw operationError(open, forList(outcome.fault));
		return outcome.payload;
	}

	private async inTime(outcome: Promise<Outcome>): Promise<Outcome> {
		try {
			return await withinTimeout(outcome, { timeout });
		} catch (error) {
			if (!(error instanceof FaultError)) throw error;
			this.late.abort();
			return { fault: error.fault };
		}
	}
}

/** The timeout of a list is not that of the node, and its call only reads. */
const forList = (fault: Fault): Fault =>
	fault.code === lateCode ? { ...fault, hint: 'Try again later, or choose By ID' } : fault;
