import type { Paging } from '../../nodes/shared/catalogue/types';
import { envelope } from './findResult';
import type { MetadataField } from './metadata';
import { type Member, membersOf } from './pagingMembers';
import { findTotals } from './pagingTotals';

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
	return {
		...(total && { total }),
		...(hasNext && { hasNext }),
		...(next && { next }),
		...(records && records !== result && { records }),
	};
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
