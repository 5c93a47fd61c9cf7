import type { Field } from '../catalogue/types';
import type { JsonNode } from '../json/jsonTree';
import { checkPlain } from './checkPlain';
import { at } from './InvalidValueError';
import { applyEdits, type Edit } from './jsonEdits';
import { memberField } from './memberFields';
import { memberText } from './memberText';
import { readTree } from './readTree';

/** A new value for the member at a path. */
interface Change {
	path: string[];
	value: unknown;
}

/** JSON text of a struct, some of whose members are to change while the rest stays as it is written. */
export class ChangedJson {
	constructor(
		readonly text: string,
		readonly changes: Change[] = [],
	) {}

	/** The same with one more change. */
	with(path: string[], value: unknown): ChangedJson {
		return new ChangedJson(this.text, [...this.changes, { path, value }]);
	}

	/** Checks the text and the new values. */
	check(): void {
		checkPlain(this.text);
		for (const { path, value } of this.changes)
			path.reduceRight<() => void>(
				(work, name) => () => at(name, work),
				() => checkPlain(value),
			)();
	}

	/** The changed text; a text that is no JSON object stays what it is. */
	write(field: Field): string {
		return this.changes.reduce((text, { path, value }) => {
			const tree = readTree(text);
			return tree ? applyEdits(text, setMember(tree, path, { field, value })) : text;
		}, this.text);
	}
}

/** Edits that give the member at a path a value: in its place, or as a last member. */
function setMember(
	{ members, end }: JsonNode,
	[name = '', ...rest]: string[],
	{ field, value }: { field: Field; value: unknown },
): Edit[] {
	if (!members) return [];
	const inner = { field: memberField(field, name), value };
	const places = members.filter((member) => member[0] === name).map(([, node]) => node);
	if (places.length === 0) {
		const comma = members.length > 0 ? ',' : '';
		const text = `${comma}${JSON.stringify(name)}:${newText(rest, inner)}`;
		return [{ start: end - 1, end: end - 1, text }];
	}
	return places.flatMap((place) =>
		rest.length > 0 && place.members
			? setMember(place, rest, inner)
			: [{ start: place.start, end: place.end, text: newText(rest, inner) }],
	);
}

/** A member that was not there, with objects around it as far as its path leads. */
function newText(
	[name, ...rest]: string[],
	{ field, value }: { field: Field; value: unknown },
): string {
	if (name === undefined) return memberText(value, field) ?? 'null';
	return `{${JSON.stringify(name)}:${newText(rest, { field: memberField(field, name), value })}}`;
}
