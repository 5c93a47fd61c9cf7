import { dateText } from './dateText';
import { booleanText, numericText } from './scalarText';

/** Text of a number, a boolean or a date, wherever it stands. */
export function typedText(value: unknown, type: 'number' | 'numeric' | 'boolean' | 'date'): string {
	if (type === 'boolean') return booleanText(value);
	return type === 'date' ? dateText(value) : numericText(value);
}
