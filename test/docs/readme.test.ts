import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsOf } from '../../nodes/shared/catalogue/domain';
import { compileCatalogue } from '../../tools/catalogue/compile';
import { root } from '../../tools/catalogue/paths';
import { fillCounts, fillDomainTable } from '../../tools/docs/readme';

const domains = compileCatalogue();
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const all = domains.flatMap(operationsOf).length.toLocaleString('en');

describe('the table of the nodes', () => {
	it('stands in the readme as npm run docs writes it', () => {
		expect(read('README.md')).toBe(fillDomainTable(read('README.md'), domains));
	});

	it('replaces what stands between the marks, and nothing else', () => {
		const text = 'before\n<!-- domains -->\nold\n<!-- /domains -->\nafter\n';
		const filled = fillDomainTable(text, domains);
		expect(filled).toMatch(/^before\n<!-- domains -->\n\n\| Node +\| Operations \| Resources \|\n/);
		for (const domain of domains) {
			const { displayName, value, resources } = domain;
			const row = `| [${displayName}](catalogue/${value}) | ${operationsOf(domain).length} | ${resources.length} |\n`;
			expect(filled.replace(/ +/g, ' ')).toContain(row);
		}
		expect(filled).toMatch(/\|\n\n<!-- \/domains -->\nafter\n$/);
		expect(fillDomainTable(filled, domains)).toBe(filled);
	});

	it('is refused where the marks are missing', () => {
		expect(() => fillDomainTable('nothing', domains)).toThrow('marks');
	});
});

describe('the numbers of operations', () => {
	it.each(['README.md', 'README.zh-CN.md'])('stand in %s as npm run docs writes them', (file) => {
		expect(read(file)).toBe(fillCounts(read(file), domains));
		expect(read(file).match(/[\d,]+ (?:APIs of Taobao|operations in n8n|个 API|个操作)/g)).toEqual([
			expect.stringContaining(`${all} `),
			expect.stringContaining(`${all} `),
		]);
	});

	it('are written anew, in both languages, and so is that of those still listed', () => {
		const current = domains.flatMap(operationsOf).filter(({ status }) => status === 'current');
		expect(fillCounts('1 APIs of Taobao, 2 个操作, 3 operations are still there', domains)).toBe(
			`${all} APIs of Taobao, ${all} 个操作, ${current.length.toLocaleString('en')} operations are still there`,
		);
		expect(read('README.md')).toContain(' operations are still ');
	});
});
