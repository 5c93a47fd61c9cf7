import type { Domain, Operation } from '../../../nodes/shared/catalogue/types';
import { withReplacements } from '../../../tools/catalogue/successors';

/** A node whose operations have the successors that are named. */
function nodeOf(
	value: string,
	successors: Record<string, string | undefined>,
	status: Operation['status'] = 'current',
): Domain {
	const operations = Object.entries(successors).map(
		([method, successor]) => ({ method, name: `Get ${method}`, successor, status }) as Operation,
	);
	return {
		...{ value, displayName: `Node ${value}`, description: '', keywords: [], categories: [] },
		resources: [{ value: 'item', name: 'Item', operations }],
	};
}

/** Where operations are sent to, by method. */
const replacements = (...domains: Domain[]) =>
	Object.fromEntries(operationsOf(domains).map(({ method, replacement }) => [method, replacement]));

const operationsOf = (domains: Domain[], others: string[] = []) =>
	withReplacements(domains, others).flatMap(({ resources }) =>
		resources.flatMap(({ operations }) => operations),
	);

describe('withReplacements', () => {
	it('says in which node and resource a successor is, also of another node', () => {
		const { old, other } = replacements(
			nodeOf('a', { old: 'new' }),
			nodeOf('b', { new: undefined, other: 'new' }),
		);
		const place = { node: 'Node b', resource: 'Item', name: 'Get new', method: 'new' };
		expect([old, other]).toEqual([place, place]);
	});

	it('follows successors to the last one', () => {
		expect(replacements(nodeOf('a', { a: 'b', b: 'c', c: undefined })).a?.method).toBe('c');
	});

	it('says nothing of one that no node has, and of none', () => {
		expect(replacements(nodeOf('a', { a: 'elsewhere', b: undefined }))).toEqual({});
	});

	it('says of a successor that the platform no longer lists it either', () => {
		const found = replacements(
			nodeOf('a', { old: 'new' }),
			nodeOf('b', { new: undefined }, 'delisted'),
		);
		expect(found.old?.delisted).toBe(true);
	});

	it('tells a successor that nothing lists from one that is in no domain', () => {
		const found = operationsOf([nodeOf('a', { a: 'elsewhere', b: 'newer', c: 'a' })], ['newer']);
		const unknown = found.filter(({ isSuccessorUnknown }) => isSuccessorUnknown);
		expect(unknown.map(({ method }) => method)).toEqual(['a']);
	});

	it('comes to an end in a circle, which the check reports', () => {
		expect(replacements(nodeOf('a', { a: 'b', b: 'a' })).a).toBeUndefined();
	});
});
