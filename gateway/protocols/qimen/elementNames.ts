import type { Field, OperationFacts } from '../../../nodes/shared/catalogue/types';
import type { NameEntry } from '../../answer/present';

/** How Qimen names the entries of its lists: as in the requests, or by their type. */
export function elementNames(operations: Iterable<OperationFacts>): NameEntry {
	const known = new Map<string, string>();
	const collect = ({ name, element, fields = [] }: Field) => {
		if (element) known.set(name, element);
		fields.forEach(collect);
	};
	for (const { route, parameters } of operations) {
		if (route?.protocol === 'qimen') parameters.forEach(collect);
	}
	return ({ name, type }) => known.get(name) ?? lowerFirst(type.replace(/\[\]$/, ''));
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
