import type { Increment } from './increments';
import type { DescribedField, Operation, OperationFacts, Paging } from './types';

/** A parameter, or a member of a struct, that users of a trigger can set. */
export interface Filter {
	/** Path of the parameter. */
	path: string;
	field: DescribedField;
}

/** How an event's operation gives pages. */
export const pagingOf = (
	{ paging }: Increment,
	operation: Pick<OperationFacts, 'paging'>,
): Paging | undefined => paging ?? operation.paging;

/** Paths of the parameters that a trigger fills in by itself. */
export function ownPaths(
	event: Increment,
	operation: Pick<Operation, 'paging' | 'parameters'>,
): string[] {
	const { window, fixed = {}, echo = {} } = event;
	const { parameter, size, askHasNext } = pagingOf(event, operation) ?? {};
	const members = operation.parameters.filter(({ selectsMembers }) => selectsMembers);
	return [
		window.from,
		window.to,
		...Object.keys(fixed),
		...Object.keys(echo),
		...[parameter, size, askHasNext].filter((path) => path !== undefined),
		...members.map(({ name }) => name),
	];
}

/** What users can set beside the time: what the operation requires, then what the event names. */
export function filtersOf(event: Increment, operation: Operation): Filter[] {
	const own = new Set(ownPaths(event, operation));
	const all = leavesOf(operation.parameters).filter(({ path }) => !own.has(path));
	const required = all.filter(({ field }) => field.required);
	const named = event.filters.flatMap((path) => all.find((filter) => filter.path === path) ?? []);
	return [...required, ...named.filter(({ field }) => !field.required)];
}

/** All parameters that are no structs, and members of structs; lists of structs are taken whole. */
export function leavesOf(fields: DescribedField[], place = ''): Filter[] {
	return fields.flatMap((field) => {
		const path = place + field.name;
		const isGroup = field.type === 'struct' && field.fields;
		return isGroup ? leavesOf(field.fields ?? [], `${path}.`) : [{ path, field }];
	});
}
