import type { IDataObject } from 'n8n-workflow';
import type { Expectation, Shape } from '../../gateway/expectations/Shape';
import type { Field, OperationFacts, Parameter } from '../../nodes/shared/catalogue/types';
import { isChosen } from '../support/expectedSample';
import { shapeOf } from './sampleInput';

/** Required, or needed because of another parameter, or because it carries the page that the node asks for. */
export function isNeeded(
	{ name, required }: Parameter,
	{ paging }: OperationFacts,
	expected: Expectation[],
): boolean {
	const carriesPage = paging?.parameter.startsWith(`${name}.`) ?? false;
	const isConditional = (member: Expectation) =>
		member.oneOf?.[0] === name ||
		(member.name === name && member.when !== undefined && isChosen(member, expected));
	return required === true || carriesPage || expected.some(isConditional);
}

/** What the platform expects of a parameter, where it travels. */
export function expectedFor(
	{ name, inside }: Parameter,
	expected: Expectation[],
): Shape | undefined {
	if (!inside) return shapeOf(name, expected);
	const container = shapeOf(inside, expected);
	return container?.kind === 'object' ? shapeOf(name, container.members) : undefined;
}

/** Whether a parameter is nothing but what the node sets as it reads page by page. */
export function isPaged(
	{ paging }: OperationFacts,
	{ name, fields = [] }: Field,
	path = name,
): boolean {
	if (fields.length === 0) return [paging?.parameter, paging?.size].includes(path);
	return fields.every((member) =>
		isPaged({ paging } as OperationFacts, member, `${path}.${member.name}`),
	);
}

/** Options that name a page and its size; a place to go on from is '0', as the sandbox gives out. */
export function pageOptions({ paging, parameters }: OperationFacts): IDataObject {
	if (!paging) return {};
	const { minValue = 1 } = parameters.find(({ name }) => name === paging.size) ?? {};
	return { startAt: paging.style === 'cursor' ? '0' : '1', pageSize: Math.max(1, minValue) };
}
