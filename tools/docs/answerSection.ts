import { findMember, itemMembers, itemPlace } from '../../nodes/shared/catalogue/itemMembers';
import type { Operation, ResponseField } from '../../nodes/shared/catalogue/types';
import { answerShape } from './answerShape';
import { exampleItem } from './exampleItem';
import { type Html, code, joined, markup } from './markup';
import { memberTable } from './memberTable';

/** What comes back from an operation: its items, their members, an example, and what else the answer says. */
export function answerSection(operation: Operation): Html {
	const members = itemMembers(operation);
	return markup`<h4>What comes back</h4>
<p>${joined([items(operation), known(operation), beside(operation)], ' ')}</p>
${members && memberTable(members)}${example(operation, members)}`;
}

function items(operation: Operation): Html {
	const place = itemPlace(operation);
	const from = place !== undefined && markup`, from ${code(place)}`;
	switch (answerShape(operation)) {
		case 'records':
			return markup`One item a record${from}; none when there is no record.`;
		case 'part':
			return markup`One item${from}${!operation.response && ', or the whole answer where a plain value is there'}.`;
		default:
			return markup`One item with the whole answer.`;
	}
}

/** How sure the members are. */
function known(operation: Operation): string | false {
	const { response, responseFrom } = operation;
	if (!response) return 'Its members are not documented.';
	if (!itemMembers(operation)) return 'It comes as JSON text whose members are not documented.';
	if (responseFrom === 'near')
		return 'The members are those of another version of the call, so they are likely but not certain.';
	return responseFrom === 'sdk' && 'The members come from an official SDK or document.';
}

/** What Full Response has besides the items. */
function beside(operation: Operation): Html | false {
	const { response, paging } = operation;
	if (!response || answerShape(operation) === 'whole') return false;
	const place = itemPlace(operation)?.replace(/\[\]$/, '').split('.') ?? [];
	const facts = [paging?.total, paging?.hasNext, paging?.next].filter((path) => path !== undefined);
	const others = besideOf(response, place).filter((path) => !facts.includes(path));
	const all = [...facts.filter((path) => findMember(response, path)), ...others];
	if (all.length === 0) return false;
	const shown = all.slice(0, mostBeside).map(code);
	const more = all.length > mostBeside && ` and ${all.length - mostBeside} more`;
	return markup`Full Response also has ${joined(shown, ', ')}${more}.`;
}

const mostBeside = 8;

/** Paths of the members that stand beside a place, on each level that leads to it. */
function besideOf(members: ResponseField[], [name, ...rest]: string[], path = ''): string[] {
	const own = members.filter((member) => member.name !== name).map((m) => `${path}${m.name}`);
	const fields = members.find((member) => member.name === name)?.fields;
	if (!fields || rest.length === 0) return own;
	return [...own, ...besideOf(fields, rest, `${path}${name}.`)];
}

function example(operation: Operation, members: ResponseField[] | undefined): Html | false {
	const item = exampleItem(operation, members);
	return (
		item !== undefined &&
		markup`<details><summary>Example item${item.isShortened && ', shortened'}</summary><pre lang="zh-CN">${item.json}</pre></details>
`
	);
}
