import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsOf } from '../../nodes/shared/catalogue/domain';
import { compileCatalogue } from '../../tools/catalogue/compile';
import { root } from '../../tools/catalogue/paths';
import { readCatalogue } from '../../tools/catalogue/readCatalogue';
import { fillAnswerCounts, fillUnknownAnswers } from '../../tools/docs/answerCounts';

const domains = compileCatalogue();
const operations = domains.flatMap(operationsOf);
const text = readFileSync(join(root, 'docs/answers.md'), 'utf8');
const rows = (/<!-- answers -->([^]*)<!-- \/answers -->/.exec(text)?.[1] ?? '')
	.split('\n')
	.filter((line) => /^\| [^-]/.test(line))
	.map((line) => line.split('|').slice(1, -1))
	.map((cells) => cells.map((cell) => cell.trim().replaceAll(',', '')));
const [heads = [], ...counted] = rows;

/** A column of the last row, which counts all operations. */
const all = (head: string) => Number(counted.at(-1)?.[heads.indexOf(head)]);

describe('the table of unknown answers', () => {
	it('is the one that npm run docs writes', () => {
		expect(text).toBe(fillUnknownAnswers(text, readCatalogue(), domains));
	});

	it('names every operation of DingTalk and Alibaba Cloud whose answer is unknown, and no other', () => {
		const named = (text.split('<!-- unknown answers -->')[1] ?? '').match(/(?<=`)[\w.-]+(?=`)/g);
		const methods = operations
			.filter(
				({ response, route }) =>
					!response && /^(dingTalk|alibabaCloud)/.test(route?.protocol ?? ''),
			)
			.map(({ method }) => method);
		expect(methods).not.toEqual([]);
		expect(new Set(named?.filter((name) => name.split('.').length > 2))).toEqual(new Set(methods));
	});
});

describe('the table of answers', () => {
	it('is the one that npm run docs writes', () => {
		expect(text).toBe(fillAnswerCounts(text, domains));
	});

	it('counts what the facts say', () => {
		const has = (fact: 'response' | 'result') => (one: (typeof operations)[number]) =>
			one[fact] !== undefined;
		const placed = operations.filter((one) => has('result')(one) || one.paging?.records);
		const known = operations.filter(has('response'));
		expect(all('Operations')).toBe(operations.length);
		expect(all('Known')).toBe(known.length);
		expect(all('Unknown')).toBe(operations.length - known.length);
		expect(all('Known: items at a place') + all('Unknown: at a place')).toBe(placed.length);
		expect(all('Known: whole') + all('Known: items at a place')).toBe(known.length);
		expect(all('Likely')).toBe(
			operations.filter(({ responseFrom }) => responseFrom === 'near').length,
		);
	});

	it('adds the families up', () => {
		for (const head of heads.slice(1)) {
			const at = heads.indexOf(head);
			const sum = counted.slice(0, -1).reduce((total, row) => total + Number(row[at]), 0);
			expect([head, sum]).toEqual([head, all(head)]);
		}
		expect(counted.length).toBeGreaterThan(2);
	});

	it('is right that no place in a likely answer is relied on', () => {
		const likely = operations.filter(({ responseFrom }) => responseFrom === 'near');
		expect(likely.filter(({ result }) => result !== undefined)).toEqual([]);
	});
});
