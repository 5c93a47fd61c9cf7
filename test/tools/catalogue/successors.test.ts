import type { Domain, Operation } from '../../../nodes/shared/catalogue/types';
import { withReplacements } from '../../../tools/catalogue/successors';

/** A node whose operations have the successors that are named. */
function nodeOf(value: string, successors: Record<string, string | undefined>): Domain {
	const operations = Object.entries(successors).map(
		([method, successor]) => ({ method, name: `Get ${method}`, successor }) as Operation,
	);
	return {
		...{ value, displayName: `Node ${value}`, description: '', keywords: [], categories: [] },
		resources: [{ value: 'item', name: 'Item', operations }],
	};
}

/** Where operations are sent to, by method. */
const replacements = (...domains: Domain[]) =>
	Object.fromEntries(
		withReplacements(domains)
			.flatMap(({ resources }) => resources.flatMap(({ operations }) => operations))
			.map(({ method, replacement }) => [method, replacement]),
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

	it('comes to an end in a circle, which the check reports', () => {
		expect(replacements(nodeOf('a', { a: 'b', b: 'a' })).a).toBeUndefined();
	});
});
