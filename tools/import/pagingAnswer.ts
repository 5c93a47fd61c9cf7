import type { Paging } from '../../nodes/shared/catalogue/types';
import { envelope } from './findResult';
import { isList, type MetadataField, snake } from './sources';

/** Where the answer tells how far the list goes, and the list itself when `result` does not lead to it. */
export function findAnswer(
	response: MetadataField[] | undefined,
	result: string | undefined,
	style: Paging['style'],
): Partial<Paging> {
	const members = membersOf(response ?? [], '');
	const records = findRecords(members, result);
	const scope = scopeOf(records ?? result ?? '');
	const near = (list: Member[]) => (list.find((member) => member.scope === scope) ?? list[0])?.path;
	const total = near(findTotals(members));
	const hasNext = near(members.filter(isHasNext));
	const next = style === 'cursor' ? near(members.filter(isNext)) : undefined;
	return { total, hasNext, next, records: records === result ? undefined : records };
}

const isHasNext = ({ name, type }: Member) =>
	type === 'Boolean' && /^(is_|if_)?(has|have)_?(next|more)(_?(page|data))?$|^more$/.test(name);

const isNext = ({ name, type }: Member) =>
	/^(Number|String)$/.test(type) &&
	/^next_?(cursor|token|page_token|start|key|id)?$|^cursor$|^scroll_id$|^page_result_key$|^last_id$/.test(
		name,
	);

/** The list: the one that `result` names, else the only one, else the one beside the total. */
function findRecords(members: Member[], result: string | undefined): string | undefined {
	if (result?.endsWith('[]')) return result;
	const lists = members.filter(
		({ isRecord, name }) => isRecord && !/err|_msg|msg_|warn|fail|invalid/.test(name),
	);
	const total = findTotals(members)[0] ?? members.find(isHasNext) ?? members.find(isNext);
	const beside = lists.filter(({ scope }) => scope === total?.scope);
	const [found] = beside.length > 0 ? beside : lists;
	return found ? `${found.path}[]` : findText(members);
}

/** A list that travels as JSON text. */
function findText(members: Member[]): string | undefined {
	const texts = members.filter(
		({ type, name }) =>
			/^(String|Json)$/.test(type) &&
			!envelope.test(name) &&
			/(list|datas?|model|results?|object|value)$/.test(name),
	);
	return texts.length === 1 ? texts[0]?.path : undefined;
}

const ids = ['refund_id', 'dispute_id', 'fenxiao_id', 'tid', 'order_id'];

/** The member that names a record, among those that the platform usually has. */
export function findId(response: MetadataField[] = [], records = ''): string | undefined {
	const list = membersOf(response, '').find(({ path }) => `${path}[]` === records);
	return ids.find((id) => list?.fields?.some(({ name }) => name === id));
}

function scopeOf(path: string): string {
	return path.split('.').slice(0, -1).join('.');
}

/** A member of the answer; those inside lists are left out. */
interface Member {
	path: string;
	/** Path of the struct around it. */
	scope: string;
	name: string;
	type: string;
	text: string;
	isRecord: boolean;
	fields?: MetadataField[];
}

/** Members of an answer down through its structs. */
function membersOf(fields: MetadataField[], scope: string): Member[] {
	return fields.flatMap((field) => {
		const { type, text = '', fields: inner } = field;
		const path = scope ? `${scope}.${field.name}` : field.name;
		const isRecord = isList(field) && type !== 'byte[]';
		const own = { path, scope, name: snake(field.name), type, text, isRecord, fields: inner };
		return isRecord ? [own] : [own, ...membersOf(inner ?? [], path)];
	});
}

/** Names that say it, the clearest first. */
const clearNames = [
	/^total_?(results?|count|nums?|number|records?|record_?(count|num)|items?|item_?(count|num)|size|rows?|cnt|elements|hits|lines)$/,
	/^totals?$/,
	/^(results?|items?|records?|rows?|all|data|list|product)_?(total|count|sum|totalcount)(_?(count|num))?$/,
];
/** Names that say it where the text agrees. */
const vagueNames = [/^total_/, /^(count|sum|num|number|total_?\w*num|size)$/];
const aboutAll = /总|共|全部|合计|total|all/i;
/** Said of a number at its beginning: pages, money, or only what this answer holds. */
const notAll = /总页|页数|金额|价格|费用|total ?page|当前(页|查询)|本页|本次返回|每页|单量/i;
/** Later pages carry a number that means nothing. */
const firstPageOnly = /第一页.{0,40}无效/;

/** Members that may hold the number of all records, those of the clearest name only. */
function findTotals(members: Member[]): Member[] {
	const numbers = members.filter(
		({ type, name, text }) =>
			/^(Number|String)$/.test(type) &&
			!/page|amount|fee|price/.test(name) &&
			!notAll.test(text.slice(0, 14)) &&
			!firstPageOnly.test(text),
	);
	const agreeing = numbers.filter(({ text }) => aboutAll.test(text));
	const named = (list: Member[]) => (form: RegExp) => list.filter(({ name }) => form.test(name));
	const found = [...clearNames.map(named(numbers)), ...vagueNames.map(named(agreeing))];
	return found.find((list) => list.length > 0) ?? [];
}
