import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operationsOf } from '../../nodes/shared/catalogue/domain';
import { compileCatalogue } from '../../tools/catalogue/compile';
import { root } from '../../tools/catalogue/paths';
import { anchor } from '../../tools/docs/pages/anchor';
import { operationPages } from '../../tools/docs/pages/operationPages';
import { fillDomainTable } from '../../tools/docs/pages/renderIndex';

const domains = compileCatalogue();
const folder = join(root, 'docs/operations');
const pages = new Map(
	readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
);
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('docs/operations', () => {
	it('is what npm run docs writes, byte by byte', () => {
		const expected = operationPages(domains);
		expect([...pages.keys()].sort()).toEqual([...expected.keys()].sort());
		const stale = [...expected].filter(([file, text]) => pages.get(file) !== text);
		expect(stale.map(([file]) => file)).toEqual([]);
	});

	it('has one page a node, and each of the 4,220 operations once, on the page of its node', () => {
		const methods = domains.flatMap((domain) =>
			operationsOf(domain).map(({ method }) => `${domain.value}.md ${method}`),
		);
		const shown = [...pages].flatMap(([file, text]) =>
			[...text.matchAll(/^### .+\n\n`(\S+)` · /gm)].map(([, method]) => `${file} ${method}`),
		);
		expect(pages.size).toBe(60 + 1);
		expect(shown).toHaveLength(4220);
		expect(shown.sort()).toEqual(methods.sort());
	});

	it('shows every parameter with its wire name', () => {
		const missing = domains.flatMap((domain) => {
			const sections = (pages.get(`${domain.value}.md`) ?? '').split(/^### /m);
			return operationsOf(domain).flatMap(({ method, parameters }) => {
				const section = sections.find((text) => text.includes(`\n\`${method}\` · `)) ?? '';
				return parameters.filter(({ name }) => !section.includes(`| \`${name}\` `));
			});
		});
		expect(missing).toEqual([]);
	});

	it('has links that lead to one heading each', () => {
		const broken = [...pages].flatMap(([file, text]) => {
			const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));
			const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link);
			return links
				.filter((link) => headings.filter((heading) => heading === link).length !== 1)
				.map((link) => `${file}#${link}`);
		});
		expect(broken).toEqual([]);
	});
});

describe('the table of the nodes', () => {
	it('stands in the readme as npm run docs writes it', () => {
		expect(readme).toBe(fillDomainTable(readme, domains));
	});

	it('replaces what stands between the marks, and nothing else', () => {
		const text = 'before\n<!-- domains -->\nold\n<!-- /domains -->\nafter\n';
		const filled = fillDomainTable(text, domains);
		expect(filled).toMatch(/^before\n<!-- domains -->\n\n\| Node +\| Operations \| Resources \|\n/);
		expect(filled).toMatch(
			/\| \[Taobao Trade\]\(docs\/operations\/taobaoTrade\.md\) +\| 65 +\| 4 /,
		);
		expect(filled).toMatch(/\|\n\n<!-- \/domains -->\nafter\n$/);
		expect(fillDomainTable(filled, domains)).toBe(filled);
	});

	it('is refused where the marks are missing', () => {
		expect(() => fillDomainTable('nothing', domains)).toThrow('marks');
	});
});
