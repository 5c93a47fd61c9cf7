import { readHostNodes } from '../../../tools/search/n8nFile';
import { packNodes } from '../../../tools/search/packNodes';
import { rankNodes } from '../../../tools/search/rankNodes';
import others from './otherSearches.json';
import wanted from './wantedSearches.json';

const own = packNodes();
const host = readHostNodes();
const all = [...host, ...own];
/** Words with the nodes that are right. */
const wantedSearches = [...wanted.english, ...wanted.chinese];
const otherSearches = Object.values(others).flat();

const percent = (part: unknown[], whole: unknown[]) => (100 * part.length) / whole.length;

/** Prints what a person reads who changes search words, and gives it back. */
function report(title: string, part: unknown[], whole: unknown[]): number {
	const figure = percent(part, whole);
	process.stdout.write(`${title}: ${part.length} of ${whole.length} (${figure.toFixed(1)} %)\n`);
	return figure;
}

/** Whether nodes of the project stand among the first five. */
const intrudes = (typed: string) =>
	rankNodes(typed, all)
		.slice(0, 5)
		.some((node) => own.includes(node));

describe('search in the list of nodes', () => {
	it('finds the right node among the first three, in English and Chinese', () => {
		const found = wantedSearches.filter(([typed = '', ...nodes]) =>
			rankNodes(typed, all)
				.slice(0, 3)
				.some(({ key }) => nodes.some((node) => key === `n8n-nodes-taobao.${node}`)),
		);
		expect(wanted.english.length).toBeGreaterThanOrEqual(60);
		expect(wanted.chinese.length).toBeGreaterThanOrEqual(60);
		const figure = report('Wanted searches, right node in the first three', found, wantedSearches);
		expect(figure).toBeGreaterThanOrEqual(95);
	});

	it('leaves searches for other things to the nodes of others', () => {
		const crowded = otherSearches.filter(intrudes);
		expect(new Set(otherSearches).size).toBe(otherSearches.length);
		expect(otherSearches.length).toBeGreaterThanOrEqual(80);
		const figure = report('Other searches, a node in the first five', crowded, otherSearches);
		expect(figure).toBeLessThanOrEqual(20);
	});

	it('leaves those to them who type the name of a node of n8n', () => {
		const names = host.map(({ displayName }) => displayName);
		const crowded = names.filter(intrudes);
		const figure = report('Names of other nodes, a node in the first five', crowded, names);
		expect(figure).toBeLessThanOrEqual(5);
	});

	it('names nodes of the project alone as right, and no search twice', () => {
		const keys = own.map(({ key }) => key);
		const right = wantedSearches.flatMap(([, ...nodes]) => nodes);
		expect(right.filter((node) => !keys.includes(`n8n-nodes-taobao.${node}`))).toEqual([]);
		const typed = wantedSearches.map(([words]) => words);
		expect(typed.filter((words, at) => typed.indexOf(words) !== at)).toEqual([]);
	});

	it('has phrases of people as search words, and no wire methods', () => {
		const words = own.flatMap(({ alias }) => alias);
		expect(words.filter((word) => /\w\.\w+\.\w/.test(word))).toEqual([]);
		for (const { alias } of own) expect(alias.length).toBeLessThanOrEqual(12);
	});

	it('has for each node a name that nobody else has', () => {
		const names = own.map(({ displayName }) => displayName);
		expect(names).not.toContain('');
		expect(new Set(names).size).toBe(names.length);
	});
});

describe('rankNodes', () => {
	const nodes = [
		{ key: 'a', displayName: 'Trade', alias: [] },
		{ key: 'b', displayName: 'Sold', alias: ['trade'] },
		{ key: 'c', displayName: 'Traders', alias: [], popularity: 90 },
		{ key: 'd', displayName: 'Else', alias: ['order'] },
	];

	it('counts scattered letters, more for names, and what is used more', () => {
		expect(rankNodes('trade', nodes).map(({ key }) => key)).toEqual(['c', 'a', 'b']);
		expect(rankNodes('oder', nodes).map(({ key }) => key)).toEqual(['d']);
	});

	it('does not search for a last word that begins as "trigger" does', () => {
		expect(rankNodes('trade tri', nodes)).toEqual(rankNodes('trade', nodes));
		expect(rankNodes('trigger', nodes)).toEqual([]);
	});
});
