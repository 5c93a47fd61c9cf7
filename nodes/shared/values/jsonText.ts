import type { Field } from '../catalogue/types';
import { ChangedJson } from './ChangedJson';
import { memberText, structText } from './memberText';

/**
 * JSON text of a struct, a list of structs or any JSON. Text passes untouched if it is JSON of the right shape
 * with the members that must be there; for an object, the types of its members hold.
 */
export function jsonText(value: unknown, field: Field): string {
	const given = value instanceof ChangedJson ? value.write(field) : value;
	return typeof given === 'string'
		? structText(given, field)
		: (memberText(given, field) ?? 'null');
}
