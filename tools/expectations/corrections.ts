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
	if (key === name) renameMember(members, key, `${key}!`);
	return key !== undefined;
}

/** Takes the mark of a member that must be there. */
function releaseMember(members: Members, name: string): boolean {
	const key = findKey(members, name);
	if (key === undefined || key === name) return false;
	renameMember(members, key, name);
	return true;
}

function renameMember(members: Members, from: string, to: string): void {
	const entries = Object.entries(members);
	for (const [key] of entries) delete members[key];
	for (const [key, sketch] of entries) members[key === from ? to : key] = sketch;
}

/** Applies what people know beside all sources; returns what no longer fits. */
export function applyByHand(all: Record<string, Members>, groups: Exceptions[]): string[] {
	return groups.flatMap(({ require: required = [], release: released = [] }) => [
		...applyEach(all, required, requireMember).map((path) => `${path} is not there to be required`),
		...applyEach(all, released, releaseMember).map((path) => `${path} is not required as it is`),
	]);
}

/** Returns the paths where it did not go. */
function applyEach(
	all: Record<string, Members>,
	paths: Array<[method: string, path: string]>,
	apply: (members: Members, name: string) => boolean,
): string[] {
	return paths
		.filter(([method, path]) => {
			const steps = path.split('.');
			const name = steps.pop() ?? '';
			const place = membersAt(all[method] ?? {}, steps);
			return !place || !apply(place, name);
		})
		.map(([method, path]) => `${method}: ${path}`);
}
