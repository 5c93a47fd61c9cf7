import type { Field } from '../catalogue/types';
import { at, missingValue } from '../values/InvalidValueError';
import { memberText } from '../values/memberText';

/**
 * JSON text that a text holds, of what the form gives for it; undefined where nothing was filled in.
 * @throws InvalidValueError that names the place
 */
export function heldText(value: unknown, held: Field): string | undefined {
	const [only] = held.fields ?? [];
	if (!held.flat || !only || !Array.isArray(value)) return memberText(value, held);
	const entries = value.map((entry: Record<string, unknown>, index) =>
		at(index, () => at(only.name, () => memberText(entry[only.name], only) ?? missingValue())),
	);
	return `[${entries.join(',')}]`;
}
