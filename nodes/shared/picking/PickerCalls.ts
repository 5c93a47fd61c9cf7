import { createHash } from 'node:crypto';
import type { ILoadOptionsFunctions, NodeApiError } from 'n8n-workflow';
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
import { callsPerSecondOf, defaultOptions } from '../execute/readOptions';
import { recordsOf } from '../execute/toItems';
import { isRefusal } from '../faults/errorTable';
import { type Fault, FaultError } from '../faults/Fault';
import { lateCode } from '../http/send';
import { withinTimeout } from '../http/withinTimeout';
import { nextPosition } from '../paging/nextPosition';
import type { Position } from '../paging/PageReader';
import type { Outcome } from '../protocols/performCall';
import { askedWith, type Data, operationOf, sizeOf } from './askedWith';
import { KeptAnswers } from './KeptAnswers';
import { pageMark } from './marks';
import { type Entry, type List, readEntries } from './readEntries';
import { sessionOf } from './sessionOf';
import type { Step } from './Step';

/** Milliseconds in which a call has to be answered: somebody waits for it. */
const timeout = 15_000;

/** Calls and milliseconds after which the editor is answered with what is there. */
const mostCalls = 50;
const longest = 20_000;

/** A tree that is listed whole has no more pages. */
const mostPages = 200;

/** What one call gives: entries, and where the next page begins. */
export interface EntryPage {
	entries: Entry[];
	next?: Position;
	/** Why the platform refuses the page for good. */
	refused?: Fault;
	/** For how long it is kept. */
	minutes?: number;
}

/** An operation that can be called, and what its account was read from. */
type Opened = OpenOperation & { account: unknown };

const kept = new KeptAnswers<EntryPage>();

/** The calls that fill the list of a field, with the credential and the session of its node. */
export class PickerCalls {
	/** The last refusal of a part of the list that holds for good. */
	refused?: NodeApiError;
	/** Calls that were made, beside those that were answered from what is kept. */
	private made = 0;
	private readonly until = Date.now() + longest;
	private readonly opened = new Map<string, Promise<Opened>>();
	private readonly late = new AbortController();

	/** @param context that of a list in the editor */
	constructor(private readonly context: ILoadOptionsFunctions) {}

	/** Whether the editor is to be answered. */
	get areSpent(): boolean {
		return this.made >= mostCalls || Date.now() >= this.until;
	}

	/**
	 * The entries of one page of a list; none, and `refused` says why, where the platform refuses it for good.
	 * @throws NodeApiError when the platform accepts no calls of the credential or does not answer in time,
	 * NodeOperationError when a value is not allowed, and n8n's errors of credentials
	 */
	async page(list: List, step: Step): Promise<EntryPage> {
		const open = await this.open(operationOf(list));
		// The list itself too: others read other members of the same answers
		const asked = [list, open.account, open.session, step.given, step.at];
		const question = createHash('sha256').update(JSON.stringify(asked)).digest('base64');
		const page = await kept.get(question, async () => await this.ask(open, list, step));
		if (page.refused) this.refused = operationError(open, page.refused);
		return page;
	}

	/** The entries of all pages of a list; with `next` where the calls are spent before its end. */
	async all(list: List, step: Step): Promise<EntryPage> {
		const entries: Entry[] = [];
		let [at, before]: [Position, string?] = [undefined];
		for (let pages = 0; pages < mostPages; pages += 1) {
			const page = await this.page(list, { ...step, at });
			const mark = pageMark(page.entries);
			if (mark !== undefined && mark === before) break;
			entries.push(...page.entries);
			[at, before] = [page.next, mark];
			if (at === undefined || this.areSpent) return { entries, next: at };
		}
		return { entries };
	}

	/** Opens an operation once, as reading a credential costs n8n more than what is kept. */
	private open(operation: Operation): Promise<Opened> {
		const opened = this.opened.get(operation.method) ?? this.openAnew(operation);
		this.opened.set(operation.method, opened);
		return opened;
	}

	private async openAnew(operation: Operation): Promise<Opened> {
		const { context } = this;
		let account: unknown;
		const own = Object.assign(callContext(context, this.late.signal), {
			getCredentials: async (type: string) => (account = await context.getCredentials(type)),
		});
		const item = new Item(own, 0);
		const callsPerSecond = callsPerSecondOf(context.getCurrentNodeParameter('options'));
		const sessionKey = sessionOf(context, item);
		const options = { ...defaultOptions, callsPerSecond, sessionKey, timeout };
		return { ...(await openOperation(item, operation, options)), account };
	}

	/** What the platform answers in time, repeats included. */
	private async ask(open: Opened, list: List, step: Step): Promise<EntryPage> {
		this.made += 1;
		const operation = operationOf(list);
		const values = askedWith(operation, { list, given: step.given, position: step.at });
		const outcome = await this.inTime(tryOperation(open, values));
		if (!('fault' in outcome)) return readPage(operation, list, outcome.payload, step.at);
		if (!isRefusal(outcome.fault)) throw operationError(open, forList(outcome.fault));
		// Nothing but a part is worth keeping: the right to the whole list may be granted now
		const isPart = step.of !== undefined || step.names.length > 0;
		return { entries: [], refused: outcome.fault, minutes: isPart ? 1 : 0 };
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

function readPage(operation: Operation, list: List, payload: Data, position: Position): EntryPage {
	const page = { entries: readEntries(payload, list), minutes: list.keptMinutes };
	const { paging } = operation;
	if (!paging) return page;
	const count = recordsOf(payload as never, itemPlace(operation)).length;
	const size = sizeOf(operation, paging);
	return { ...page, next: nextPosition(paging, { position, size, payload, count }) };
}

/** The timeout of a list is not that of the node, and its call only reads. */
const forList = (fault: Fault): Fault =>
	fault.code === lateCode ? { ...fault, hint: 'Try again later, or choose By ID' } : fault;
