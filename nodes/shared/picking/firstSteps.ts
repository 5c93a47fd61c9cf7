import { findAnywhere } from '../catalogue/anywhere';
import { findMember } from '../catalogue/itemMembers';
import { findPicker, type Picker, type PickerNeed } from '../catalogue/pickers';
import type { Field } from '../catalogue/types';
import { listEntries } from '../json/listEntries';
import type { Data } from './askedWith';
import type { NodeFields } from './NodeFields';
import type { AskedBy, Step } from './Step';

/** A list that cannot be asked, as a field of the node holds nothing yet. */
export class MissingNeedError extends Error {
	override name = 'MissingNeedError';

	constructor(readonly fields: string[]) {
		super(`One of the fields ${fields.join(', ')} must be filled in`);
	}
}

/**
 * The steps that a list begins with, the first one first: what it cannot be asked without comes from the fields of the
 * node, else it is asked for each entry of the list that its need names.
 * @throws MissingNeedError
 */
export function firstSteps(key: string, fields: NodeFields, filter: string): Step[] {
	const step = firstStep(key, fields, []);
	const { more = [], tree } = pickerOf(key);
	if (step.key !== key) return [step];
	const given = Object.entries(step.given).filter(([name]) => name !== tree?.ask);
	const others = more.map((list, at) => ({
		byWords: list.searchRequired === true,
		step: { ...step, given: Object.fromEntries(given), more: at },
	}));
	const byWords = filter ? others.filter((other) => other.byWords) : [];
	const after = others.filter((other) => !other.byWords);
	return [...byWords.map((other) => other.step), step, ...after.map((other) => other.step)];
}

function firstStep(key: string, fields: NodeFields, then: AskedBy[]): Step {
	const picker = pickerOf(key);
	const given = rootOf(picker);
	let asked: PickerNeed | undefined;
	for (const need of picker.needs ?? []) {
		const value = fields.value(need.fields);
		if (value !== undefined) given[need.parameter] = fitting(picker, need, value);
		else if (need.each) asked = need;
		else if (!need.optional) throw new MissingNeedError(need.fields);
	}
	if (!asked?.each) return { key, given, names: [], then };
	return firstStep(asked.each, fields, [{ key, parameter: asked.parameter, given }, ...then]);
}

/** A tree that is asked level by level begins at its root. */
const rootOf = ({ tree }: Picker): Data =>
	tree?.ask !== undefined && tree.root !== undefined ? { [tree.ask]: tree.root } : {};

/** Of several values the first, unless the list takes them all. */
function fitting({ method }: Picker, { parameter }: PickerNeed, value: unknown): unknown {
	const parameters: Field[] = findAnywhere(method)?.parameters ?? [];
	const field = findMember(parameters, parameter);
	return field?.type.endsWith('[]') ? value : listEntries(value)[0];
}

/** @throws Error for a key that the catalogue does not have */
export function pickerOf(key: string): Picker {
	const picker = findPicker(key);
	if (!picker) throw new Error(`The catalogue has no picker ${key}`);
	return picker;
}
