import { isMembers, type Members, type Sketch } from '../../gateway/expectations/Sketch';
import type { Exceptions } from './byHand';
import { keyOf } from './sketch';
import type { WitnessRow } from './witness';

/** Name of a member without what stands behind it. */
const nameOf = (key: string) => key.replace(/(\[\])?(!.*)?$/, '');

/** The key that a member has. */
export const findKey = (members: Members, name: string) =>
	Object.keys(members).find((key) => nameOf(key) === name);

/** Puts a sketch in the place of a member's, or adds the member. */
export function setMember(members: Members, name: string, sketch: Sketch): void {
	members[findKey(members, name) ?? name] = sketch;
}

/** The members that hold what a path leads to; a step into a list ends in `[]`. */
function membersAt(members: Members, steps: string[]): Members | undefined {
	return steps.reduce<Members | undefined>((at, step) => {
		const name = step.replace('[]', '');
		const inner = at?.[findKey(at, name) ?? ''];
		if (!isMembers(inner)) return Array.isArray(inner) ? listed(inner[0]) : undefined;
		const [only = ''] = Object.keys(inner);
		return only.endsWith('[]') ? listed(inner[only]) : inner;
	}, members);
}

const listed = (sketch: Sketch | undefined) => (isMembers(sketch) ? sketch : undefined);

const replaced: Record<string, (row: WitnessRow) => Sketch | undefined> = {
	'list-json': ({ right = '' }) =>
		/objects/.test(right) ? [{}] : [/Number/.test(right) ? 'number' : 'text'],
	'text-is-json': ({ right }) => (/array/.test(right ?? '') ? [{}] : {}),
	'text-not-json': () => 'text',
	'date-format': () => 'date',
	'qimen-list': ({ element, of }) => ({ [`${element}[]`]: of === 'String' ? 'text' : {} }),
};

/** Applies a row of the witness; what a row says of lists of objects is known better from shapes. */
export function applyRow(members: Members, row: WitnessRow): void {
	const steps = stepsOf(row);
	const name = steps.pop()?.replace('[]', '') ?? '';
	const place = membersAt(members, steps);
	if (place) changeMember(place, name, row);
}

function stepsOf({ kind, parameter, inside }: WitnessRow): string[] {
	const outer = kind === 'qimen-list' ? 'request' : inside;
	return [...(outer ? [outer] : []), ...parameter.split('.')];
}

function changeMember(place: Members, name: string, row: WitnessRow): void {
	const { kind, sure = '' } = row;
	const sketch = replaced[kind]?.(row);
	if (sketch !== undefined) setMember(place, name, sketch);
	if (kind === 'missing-parameter' && !findKey(place, name)) place[name] = 'any';
	if (kind === 'required' && !sure.startsWith('low')) requireMember(place, name);
}

/** Marks a member as one that must be there; `a|b` that one of two must. */
export function requireMember(members: Members, name: string): boolean {
	if (name.includes('|')) members[keyOf(name, true)] = 'any';
	const key = findKey(members, name);
	if (key !== name) return key !== undefined;
	const entries = Object.entries(members).map(([own, sketch]) => [
		own === key ? `${own}!` : own,
		sketch,
	]);
	for (const own of Object.keys(members)) delete members[own];
	Object.assign(members, Object.fromEntries(entries));
	return true;
}

/** Applies what people know beside all sources; returns what no longer fits. */
export function applyByHand(all: Record<string, Members>, groups: Exceptions[]): string[] {
	return groups.flatMap(({ require: names }) =>
		names
			.filter(([method, path]) => {
				const steps = path.split('.');
				const name = steps.pop() ?? '';
				const place = membersAt(all[method] ?? {}, steps);
				return !place || !requireMember(place, name);
			})
			.map(([method, path]) => `${method}: ${path} is not there to be required`),
	);
}
