import rows from '../../../catalogue/pickers.json';
import type { OperationFacts } from '../../../nodes/shared/catalogue/types';
import type { PickerListRow, PickerRow } from '../../../tools/catalogue/files';
import type { Gateway } from '../../../gateway/Gateway';
import { ask, type Values } from './ask';

/** The lists that ids are picked from, by key. */
export const pickers = rows as unknown as Record<string, PickerRow>;

/** Fields that a person fills in beside the one that is picked: by which list, or with what. */
const filled: Record<string, { from: string } | string> = {
	class_id: { from: 'dingTalkClass' },
	dispute_id: { from: 'taobaoExchange' },
	num_iids: { from: 'taobaoItem' },
	op_userid: { from: 'dingTalkUser' },
	nick: 'shop_owner',
	'param1.building_id': { from: 'campusBuilding' },
	product_id: { from: 'distributionProduct' },
	refund_id: { from: 'taobaoRefund' },
	tid: { from: 'taobaoTrade' },
	user_id: { from: 'dingTalkUser' },
	RegionId: 'cn-hangzhou',
	ownerCode: '1',
	'param0.campus_id': '1',
	'param1.campus_id': '1',
	'rq.corpid': 'ding1',
	'rq.corp_id': 'ding1',
	'rq.userid': { from: 'dingTalkUser' },
	'rq.user_id': { from: 'dingTalkUser' },
	refund_phase: 'onsale',
};

/** An entry of a list, as a person would see it. */
export interface Entry {
	id: string;
	name: string;
	record: unknown;
}

/** Asks the sandbox for lists, with what they need from other lists. */
export class PickerLists {
	private readonly known = new Map<string, Promise<Entry[]>>();

	constructor(
		private readonly gateway: Gateway,
		private readonly operations: Map<string, OperationFacts>,
	) {}

	operationOf({ method }: { method: string }): OperationFacts {
		const operation = this.operations.get(method);
		if (!operation) throw new Error(`The sandbox knows no ${method}`);
		return operation;
	}

	/** The first page of a list. */
	async entries(key: string): Promise<Entry[]> {
		const entries = this.known.get(key) ?? this.ask(pickerOf(key), await this.needsOf(key));
		this.known.set(key, entries);
		return entries;
	}

	/** The entries of a list that is asked with these values by dotted path. */
	async ask(list: PickerListRow, given: Values): Promise<Entry[]> {
		return entriesOf(list, await this.answer(list, given));
	}

	/** The whole answer. */
	async answer(list: PickerListRow & Partial<PickerRow>, given: Values): Promise<unknown> {
		const operation = this.operationOf(list);
		const values: Values = {};
		const { paging, parameters } = operation;
		const first = paging?.first ?? (paging?.style === 'page' ? 1 : 0);
		for (const [path, value] of Object.entries(list.fixed ?? {})) put(values, path, moved(value));
		const isSent = (path = '') => {
			const parameter = parameters.find(({ name }) => name === path.split('.')[0]);
			return parameter?.required ?? (parameter && parameter.name in values);
		};
		if (paging && isSent(paging.parameter)) put(values, paging.parameter, first);
		if (paging && isSent(paging.size)) put(values, paging.size ?? '', paging.maxSize ?? 20);
		const { ask: above, root = '0' } = list.tree ?? {};
		if (above) put(values, above, root);
		if (list.searchRequired && list.search) put(values, list.search, 'e');
		for (const [path, value] of Object.entries(given)) put(values, path, value);
		const answer = await ask(this.gateway, operation, values);
		const refusal = at(answer, 'error_response')[0] ?? at(answer, 'Code')[0];
		const errcode = at(answer, 'errcode')[0] ?? 0;
		if (refusal ?? errcode) throw new Error(JSON.stringify(answer));
		return answer;
	}

	/** What a list needs, from the first entry of the list that gives it. */
	async needsOf(key: string): Promise<Values> {
		const values: Values = {};
		for (const { parameter, optional, each } of pickerOf(key).needs ?? []) {
			const given = each ? { from: each } : filled[parameter];
			if (given === undefined || (optional && typeof given !== 'string')) continue;
			const [first] = typeof given === 'string' ? [{ id: given }] : await this.entries(given.from);
			values[parameter] = first?.id;
		}
		return values;
	}
}

function pickerOf(key: string): PickerRow {
	const picker = pickers[key];
	if (!picker) throw new Error(`There is no list ${key}`);
	return picker;
}

/** The entries of an answer. */
export function entriesOf({ place, id, name }: PickerListRow, answer: unknown): Entry[] {
	return at(answer, place).map((record) => {
		const [ownId, ownName] = [id, name].map((path) => (path ? at(record, path)[0] : record));
		return { id: String(ownId), name: String(name ? ownName : ownId), record };
	});
}

/** What stands at a dotted path, in every entry of the lists on the way. */
export function at(value: unknown, path: string): unknown[] {
	if (path === '') return Array.isArray(value) ? value : [value].filter((one) => one !== undefined);
	const [name = '', ...rest] = path.replaceAll('[]', '').split('.');
	const holders = Array.isArray(value) ? value : [value];
	return holders.flatMap((one) => at((one as Values | undefined)?.[name], rest.join('.')));
}

/** Sets a value by its dotted path. */
export function put(values: Values, path: string, value: unknown): void {
	const [name = '', ...rest] = path.split('.');
	if (rest.length === 0) values[name] = value;
	else put((values[name] ??= {}) as Values, rest.join('.'), value);
}

/** A value that moves with the clock, as of now. */
function moved(value: unknown): unknown {
	const { daysAgo, as } = (value ?? {}) as { daysAgo?: number; as?: string };
	if (daysAgo === undefined) return value;
	const time = Date.now() - daysAgo * 86_400_000;
	return as === 'ms' ? time : new Date(time).toISOString().slice(0, 19).replace('T', ' ');
}
