import { itemPlace } from '../../nodes/shared/catalogue/itemMembers';
import type { Operation, ResponseField } from '../../nodes/shared/catalogue/types';
import type { PickerListRow, PickerRow } from './files';
import { memberAt } from './memberAt';
import { problemsWhere } from './problems';

type Shape = Pick<PickerRow, 'group' | 'tree'>;

/** Problems of where a list is in an answer, of what is shown of an entry, and of members that are not asked for. */
export function checkPickerAnswer(
	operation: Operation,
	list: PickerListRow,
	{ tree, group }: Shape,
): string[] {
	const { response, responseFrom } = operation;
	const { place } = list;
	if (!response || responseFrom === 'near')
		return ['has an answer that nobody describes for certain'];
	const record = memberAt(response, place);
	if (!record) return [`has no ${place} in its answer`];
	const shown = shownOf(list, tree);
	const outer = place.slice(0, place.lastIndexOf('.'));
	return [
		...problemsWhere([
			[place.endsWith('[]') && !record.type.endsWith('[]'), `has no list at ${place}`],
			[!place.endsWith('[]') && record.type.endsWith('[]'), `has a list at ${place}`],
			[!list.id && record.fields !== undefined, `lists records at ${place}, whose id is not named`],
			[
				group !== undefined && !memberAt(memberAt(response, outer)?.fields, group),
				`has no ${group} in ${outer}`,
			],
		]),
		...shown
			.filter((path) => !memberAt(record.fields, path))
			.map((path) => `has no ${path} in ${place}`),
		...shown
			.filter((path) => memberAt(record.fields, path)?.fields)
			.map((path) => `has a record at ${path} in ${place}`),
		...checkAsked(operation, list, shown),
	];
}

/** Members of an entry that the list reads. */
const shownOf = ({ id, name, tells = [] }: PickerListRow, tree: PickerRow['tree']): string[] =>
	[id, name, ...tells, tree?.parent, tree?.hasMore?.replace('!', '')].filter(
		(path) => path !== undefined,
	);

/** Problems of the parameter that names the members which an answer is to have. */
function checkAsked(
	{ parameters, response = [], paging, result }: Operation,
	{ fixed = {}, asked = {}, place }: PickerListRow,
	shown: string[],
): string[] {
	const selecting = parameters.find(({ selectsMembers }) => selectsMembers !== undefined);
	const names = selecting && fixed[selecting.name];
	if (!selecting || typeof names !== 'string') return [];
	const answered = Object.entries(asked);
	const nameOf = (name: string) => answered.find(([, other]) => other === name)?.[0] ?? name;
	const from = memberAt(response, itemPlace({ paging, result }) ?? place)?.fields;
	const all = names.split(',');
	return [
		...shown
			.filter((path) => !all.some((name) => isFor(nameOf(name), path)))
			.map((path) => `is not asked for ${path} by ${selecting.name}`),
		...all
			.filter((name) => !takes(selecting.selectable, name, nameOf(name), from))
			.map((name) => `does not take ${name} in ${selecting.name}`),
	];
}

const isFor = (name: string, path: string): boolean => name === path || name.endsWith(`.${path}`);

/** Whether a name can be asked for: one of those that are published, else a member of a record. */
const takes = (
	selectable: string[] | undefined,
	name: string,
	member: string,
	fields: ResponseField[] | undefined,
): boolean => (selectable ? selectable.includes(name) : memberAt(fields, member) !== undefined);
