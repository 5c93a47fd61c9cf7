import { isThere } from '../../nodes/shared/catalogue/parameters';
import type { DescribedField } from '../../nodes/shared/catalogue/types';
import { isPlainObject } from '../../nodes/shared/json/objects';
import { hasMembers } from './hasMembers';
import { memberExample } from './memberExample';

type Data = Record<string, unknown>;

/** Most members of a struct that needs none of them, by how deep it stands. */
const mostMembers = [5, 3, 2, 1];

/**
 * An example of a struct parameter as JSON, with all members that must be there: the example of its texts where they
 * have one, else made of the examples, values, types and names of the members. Lists hold one entry.
 */
export function exampleStruct(parameter: DescribedField): string {
	return JSON.stringify(structOrList(parameter, given(parameter.example), 0), null, 1);
}

function given(example = ''): unknown {
	try {
		return JSON.parse(example) as unknown;
	} catch {
		return undefined;
	}
}

function structOrList(field: DescribedField, known: unknown, level: number): unknown {
	if (field.type === 'struct') return struct(field, known, level);
	const entries: unknown[] = Array.isArray(known) ? known : [undefined];
	return entries.map((entry) => struct(field, entry, level));
}

/** What is known of a struct, and what must be there beside it; of one that is unknown and needs nothing its first members. */
function struct({ fields = [] }: DescribedField, known: unknown, level: number): Data {
	const made: Data = isPlainObject(known) ? { ...known } : {};
	const required = fields.filter((field) => field.required);
	const few = known === undefined ? fields.slice(0, mostMembers[level] ?? 1) : [];
	for (const field of unconditionalFirst(required.length > 0 ? required : few)) {
		const { name, when } = field;
		if (isThere(when, when && made[when.name])) made[name] = member(field, made[name], level + 1);
	}
	return made;
}

/** A member that is there for some values of another comes behind it. */
const unconditionalFirst = (fields: DescribedField[]) => [
	...fields.filter(({ when }) => !when),
	...fields.filter(({ when }) => when),
];

const member = (field: DescribedField, known: unknown, level: number): unknown =>
	hasMembers(field) ? structOrList(field, known, level) : (known ?? memberExample(field));
