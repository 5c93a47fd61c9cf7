import type { IDataObject, ITriggerFunctions } from 'n8n-workflow';
import { findOperation } from '../catalogue/domain';
import { pagingOf } from '../catalogue/filters';
import { itemPlace } from '../catalogue/itemMembers';
import { prefillOf } from '../catalogue/parameters';
import type { DescribedParameter, Operation } from '../catalogue/types';
import {
	type OpenOperation,
	openOperation,
	operationError,
	tryOperation,
} from '../execute/callOperation';
import { Item } from '../execute/Item';
import { defaultOptions } from '../execute/readOptions';
import { recordsOf, toItems } from '../execute/toItems';
import type { Fault } from '../faults/Fault';
import { valueAt } from '../json/objects';
import { firstPosition } from '../paging/PageReader';
import type { Answer } from '../protocols/performCall';
import { changeValues, type Values } from '../values/changeValues';
import { isBlank } from '../values/scalarText';
import { CallFault, isForGood } from './CallFault';
import { callContext } from '../execute/callContext';
import type { AskedPage } from './readSpan';
import type { ServerClock } from './ServerClock';
import type { Settings } from './readSettings';
import { type Span, spanTexts, wholeSecond } from './windowTimes';

/** Whose records are asked for. */
export interface SourceRules {
	domain: string;
	settings: Settings;
	/** Learns from each answer. */
	clock: ServerClock;
	/** Ends the calls. */
	signal: AbortSignal;
}

/** The platform's side of a trigger: what it says about a span of time, and about one record. */
export class EventSource {
	private readonly item: Item;
	private readonly settings: Settings;

	constructor(
		context: ITriggerFunctions,
		private readonly rules: SourceRules,
	) {
		this.settings = rules.settings;
		this.item = new Item(callContext(context, rules.signal), 0);
	}

	/**
	 * A page of the records of a span; the first has the number 0.
	 * @throws CallFault, or n8n's error of a credential or a value
	 */
	async ask(span: Span, page: number, echo: AskedPage['echo'] = {}): Promise<AskedPage> {
		const { event, operation } = this.settings;
		const values = changeValues(this.common(), { ...this.position(span, page), ...echo });
		const { payload } = await this.call(operation, values);
		const place = event.paging?.records ?? itemPlace(operation);
		const { total, hasNext } = pagingOf(event, operation) ?? {};
		const said = valueAt(payload, hasNext);
		const count = valueAt(payload, total);
		return {
			records: recordsOf(payload as IDataObject, place),
			...(!isBlank(said) && { hasNext: String(said) === 'true' }),
			...(!isBlank(count) && { total: Number(count) }),
			echo: Object.fromEntries(
				Object.entries(event.echo ?? {}).map(([path, from]) => [path, valueAt(payload, from)]),
			),
		};
	}

	/** A call whose answer brings the gateway's time, and another one where that is far from the machine's. */
	async askTime(): Promise<void> {
		const { clock } = this.rules;
		for (let call = 0; call === 0 || (call === 1 && clock.isInDoubt); call += 1) {
			const now = wholeSecond(clock.now());
			await this.ask({ from: now - 1000, to: now }, 0);
		}
	}

	/** A record in full, as the event's own operation for that gives it. */
	private async detail(record: IDataObject): Promise<IDataObject> {
		const { detail } = this.settings.event;
		const operation = detail && findOperation(this.rules.domain, detail.method);
		if (!operation) return record;
		const required = operation.parameters.map((one): [string, unknown] => [
			one.name,
			presetOf(operation, one),
		]);
		const values = changeValues(new Map(required), {
			[detail.parameter]: valueAt(record, detail.member),
		});
		const { payload } = await this.call(operation, values);
		const [full] = toItems(payload as IDataObject, operation.result);
		return full ?? record;
	}

	/** A record in full where that is wanted; as it was listed, and `refused` is told, where the platform does not give it. */
	async inFull(record: IDataObject, refused: (fault: CallFault) => void): Promise<IDataObject> {
		if (!this.settings.fetchDetail) return record;
		try {
			return await this.detail(record);
		} catch (error) {
			if (!isForGood(error)) throw error;
			refused(error);
			return record;
		}
	}

	/** An error as n8n shows it, tied to the node. */
	error(message: string, description: string) {
		return this.item.error(message, description);
	}

	private async call(operation: Operation, values: Values): Promise<Answer> {
		const options = { ...defaultOptions, sessionKey: this.settings.sessionKey };
		const open = await openOperation(this.item, operation, options);
		const outcome = await tryOperation(open, values);
		if ('fault' in outcome) throw faultOf(open, outcome.fault);
		this.rules.clock.learn(outcome.date);
		return outcome;
	}

	/** What is the same in all calls. */
	private common(): Values {
		const { event, operation, filters, fields } = this.settings;
		const members = operation.parameters.find(({ selectsMembers }) => selectsMembers);
		const askHasNext = pagingOf(event, operation)?.askHasNext;
		return changeValues(new Map(operation.parameters.map(({ name }) => [name, undefined])), {
			...filters,
			...event.fixed,
			...(members && { [members.name]: this.membersText(members, fields) }),
			// The total says more than a flag, and the platform gives one of them
			...(askHasNext && { [askHasNext]: false }),
		});
	}

	/** The user's choice of members with those that the trigger needs; without a choice all. */
	private membersText(parameter: DescribedParameter, chosen: string): string | undefined {
		const { event, operation } = this.settings;
		const given = chosen
			.split(',')
			.map((name) => name.trim())
			.filter(Boolean);
		if (given.length === 0) return prefillOf(operation, parameter);
		const { id, version, time, moment, detail } = event;
		const needed = [...id, ...(version === 'record' ? [] : version), time, moment, detail?.member];
		const names = needed.filter((name) => name !== undefined).map((name) => name.split('.')[0]);
		return [...new Set([...given, ...names])].join(',');
	}

	private position(span: Span, page: number): Record<string, unknown> {
		const { event, operation } = this.settings;
		const [from, to] = spanTexts(span, event.window);
		const paging = pagingOf(event, operation);
		const { size, style } = paging ?? {};
		const start = paging && Number(firstPosition(paging));
		return {
			[event.window.from]: from,
			[event.window.to]: to,
			...(size && { [size]: event.pageSize }),
			...(paging && {
				[paging.parameter]: Number(start) + (style === 'offset' ? page * event.pageSize : page),
			}),
		};
	}
}

const faultOf = (open: OpenOperation, fault: Fault) =>
	new CallFault(fault, operationError(open, fault));

/** What a required parameter of an operation has by itself: its members, or the only value that it takes. */
function presetOf(operation: Operation, parameter: DescribedParameter): string | undefined {
	if (!parameter.required) return undefined;
	const { options = [] } = parameter;
	return prefillOf(operation, parameter) ?? (options.length === 1 ? options[0]?.value : undefined);
}
