import { isDelisted, operationsOf } from '../../nodes/shared/catalogue/domain';
import { filtersOf, leavesOf, pagingOf } from '../../nodes/shared/catalogue/filters';
import type { Detail, Increment, Trigger } from '../../nodes/shared/catalogue/increments';
import { findMember, itemMembers, itemPlace } from '../../nodes/shared/catalogue/itemMembers';
import type { Domain, Operation, Paging, ResponseField } from '../../nodes/shared/catalogue/types';
import { problemsWhere, repeated } from './problems';

/** Problems of triggers: domains, operations, parameters and members that are not there, or are of another kind. */
export function checkIncrements(triggers: Trigger[], domains: Domain[]): string[] {
	const byDomain = new Map(domains.map((domain) => [domain.value, domain]));
	return [
		...repeated(triggers.map(({ domain }) => domain)).map((one) => `${one} stands more than once`),
		...triggers.flatMap((trigger) => checkTrigger(trigger, byDomain.get(trigger.domain))),
	].map((problem) => `increments.json: ${problem}`);
}

function checkTrigger({ domain, events }: Trigger, found: Domain | undefined): string[] {
	if (!found) return [`${domain} is no domain`];
	const operations = new Map(operationsOf(found).map((one) => [one.method, one]));
	const twice = (values: string[]) => repeated(values).map((one) => `"${one}" stands twice`);
	return [
		...twice(events.map(({ value }) => value)),
		...twice(events.map(({ name }) => name)),
		...events.flatMap((event) =>
			checkEvent(event, operations).map((problem) => `${event.value}: ${problem}`),
		),
	].map((problem) => `${domain}: ${problem}`);
}

function checkEvent(event: Increment, operations: Map<string, Operation>): string[] {
	const operation = operations.get(event.method);
	if (!operation) return [`${event.method} is no operation of the domain`];
	return [
		...problemsWhere([
			[isDelisted(operation), `${event.method} is delisted`],
			[!operation.repeatable, `${event.method} does more than read`],
		]),
		...checkInputs(event, operation),
		...checkPages(event, pagingOf(event, operation)),
		...checkMembers(event, operation),
		...(event.detail ? checkDetail(event.detail, event, operations) : []),
	];
}

function checkInputs(event: Increment, operation: Operation): string[] {
	const { window, fixed = {}, echo = {}, filters } = event;
	const leaves = new Map(leavesOf(operation.parameters).map((leaf) => [leaf.path, leaf.field]));
	const missing = (paths: string[]) =>
		paths.filter((path) => !leaves.has(path)).map((path) => `${path} is no parameter`);
	const times = [window.from, window.to];
	const offered = filtersOf(event, operation).map(({ path }) => path);
	return [
		...missing([...times, ...Object.keys(fixed), ...Object.keys(echo), ...filters]),
		...times
			.filter((path) => !/^(date|string|numeric|number)$/.test(leaves.get(path)?.type ?? 'date'))
			.map((path) => `${path} is a ${leaves.get(path)?.type}, no time`),
		...Object.entries(fixed).flatMap(([path, value]) => notAnOption(leaves.get(path), path, value)),
		...filters
			.filter((path) => leaves.has(path) && !offered.includes(path))
			.map((path) => `the filter ${path} is what the trigger fills in`),
		...(comesOnce(event) ? filters.filter((path) => stateName.test(path)) : []).map(
			(path) =>
				`the filter ${path} asks for a state that a record may reach after the event, and it comes once`,
		),
		...problemsWhere([
			[window.from === window.to, 'the window has one parameter for both ends'],
			[window.zone !== undefined && !isZone(window.zone), `${window.zone} is no zone`],
		]),
	];
}

/** Names of parameters that ask for a state which changes. */
const stateName = /status|confirm/;

/** Whether an event gives a record once, so that one which does not fit then is never given. */
function comesOnce({ version, moment, time }: Increment): boolean {
	if (moment !== undefined) return true;
	return version !== 'record' && version.every((member) => member === time);
}

function notAnOption(
	field: ReturnType<typeof leavesOf>[number]['field'] | undefined,
	path: string,
	value: unknown,
): string[] {
	const values = field?.options?.map((option) => option.value);
	const isKnown = !values || typeof value !== 'string' || values.includes(value);
	return isKnown ? [] : [`${path} does not take ${String(value)}`];
}

function isZone(name: string): boolean {
	try {
		return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
	} catch {
		return false;
	}
}

function checkPages({ pageSize, paging: own }: Increment, paging: Paging | undefined): string[] {
	if (!paging) return ['it is not known how the operation gives pages'];
	const { style, size, maxSize = Infinity, defaultSize } = paging;
	return problemsWhere([
		[style === 'cursor', 'a list by cursor cannot be read in one page'],
		[own !== undefined && own.style === undefined, 'its paging has no style'],
		[pageSize > maxSize, `a page holds ${maxSize} at most, not ${pageSize}`],
		[!size && pageSize !== defaultSize, `a page holds ${defaultSize}, which no parameter changes`],
	]);
}

function checkMembers(event: Increment, operation: Operation): string[] {
	const { id, version, time, moment, paging } = event;
	const { response } = operation;
	const place = paging?.records ?? itemPlace(operation);
	if (!response || !place?.endsWith('[]')) return ['the place of the records is not known'];
	const named = [...id, ...(version === 'record' ? [] : version), time, moment];
	return [
		...lost(itemMembers(operation), named, 'is no member of a record'),
		...lost(response, answered(event), 'is not in the answer'),
	];
}

const answered = ({ echo = {}, paging }: Increment) => [
	...Object.values(echo),
	paging?.total,
	paging?.hasNext,
];

function lost(
	fields: ResponseField[] | undefined,
	paths: Array<string | undefined>,
	what: string,
): string[] {
	return paths
		.filter((path) => path !== undefined && !findMember(fields ?? [], path))
		.map((path) => `${path} ${what}`);
}

function checkDetail(
	{ method, parameter, member }: Detail,
	{ method: list }: Increment,
	operations: Map<string, Operation>,
): string[] {
	const operation = operations.get(method);
	if (!operation) return [`detail: ${method} is no operation of the domain`];
	const leaves = leavesOf(operation.parameters);
	const others = leaves.filter(
		({ path, field }) =>
			field.required &&
			path !== parameter &&
			!operation.parameters.some(
				({ name, selectsMembers, options }) =>
					name === path && (selectsMembers || options?.length === 1),
			),
	);
	const record = itemMembers(operations.get(list) ?? operation) ?? [];
	return problemsWhere([
		[isDelisted(operation), `detail: ${method} is delisted`],
		[!operation.repeatable, `detail: ${method} does more than read`],
		[!leaves.some(({ path }) => path === parameter), `detail: ${parameter} is no parameter`],
		[!findMember(record, member), `detail: ${member} is no member of a record`],
		[others.length > 0, `detail: nothing gives ${others.map(({ path }) => path).join(', ')}`],
	]);
}
