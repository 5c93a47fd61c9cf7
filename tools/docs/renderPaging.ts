import type { Domain, Operation, Paging } from '../../nodes/shared/catalogue/types';
import type { PagingExceptions } from '../catalogue/checkPaging';
import { type Measured, renderMoving } from './renderMoving';
import { table } from './table';

const head = `# Paging

Written by \`npm run docs:paging\` from the catalogue.

Many operations give a long list in pieces. How they do it is a fact of the operation, \`paging\` in the catalogue; \`nodes/shared/catalogue/types.ts\` explains its members. Return All reads every piece: the nodes know no operation by name, only these facts.

The importer derives them from names and texts of parameters and answers (\`tools/import/findPaging.ts\`); what the platform's texts get wrong is corrected in the files \`paging-*.json\`, \`record-ids.json\` and \`window-ends.json\` of \`catalogue/overrides/\`, each with its reason. An operation whose names or texts speak of pages has paging or a reason in \`catalogue/paging-exceptions.json\`; the check of the catalogue makes sure of it, and that every path leads to something of the right type.

- **page**: the parameter is the number of a page, from 1 unless \`first\` says 0.
- **offset**: the parameter is the number of records to skip.
- **cursor**: the parameter is a text or number from the answer before.

Where the platform does not describe an answer, \`total\` and \`hasNext\` are unknown, and a list ends with a short or an empty page. A \`maxSize\` stands there only if the platform names one.

A cursor that is given is the sign that more follows, even behind an empty page or one like the page before. An empty page of a list without cursors is the end only if the platform does not say that more follows; a total may count a few records that are not given.

A list without an end is an error that says how many records had been read: a cursor that came before, 20 pages in a row without anything new or a new cursor, or 10,000 pages. So is a page that fails: no part of a list is given as all of it.

Where the platform names a highest page number, \`lastPage\`, no smaller page is asked for beyond it; what lies behind it is the platform's to refuse.
`;

/** An operation that pages. */
export type Paged = Operation & { paging: Paging };

/** The page about paging, in Markdown. */
export function renderPaging(
	domains: Domain[],
	exceptions: PagingExceptions[],
	figures: Measured[],
): string {
	const paged = domains.flatMap(pagedOf);
	return [
		head,
		`## Numbers\n\n${renderCounts(paged)}`,
		`## By domain\n\n${renderDomains(domains)}`,
		renderMoving(paged, figures),
		`## Lists in JSON text\n\nThe platform gives these lists as JSON text, and \`records\` leads to it without \`[]\`.\n\n${renderTexts(paged)}`,
		`## Exceptions\n\nThese speak of pages and have no paging.\n\n${renderExceptions(exceptions)}`,
	].join('\n');
}

const pagedOf = ({ resources }: Domain) =>
	resources
		.flatMap(({ operations }) => operations)
		.filter((operation): operation is Paged => operation.paging !== undefined);

const styles: Array<Paging['style']> = ['page', 'offset', 'cursor'];
const knowing: Array<keyof Paging> = [
	...(['size', 'maxSize', 'lastPage', 'total', 'hasNext', 'next', 'records', 'id'] as const),
];

function renderCounts(paged: Paged[]): string {
	const rows = styles.map((style) => {
		const list = paged.filter(({ paging }) => paging.style === style);
		return [style, list.length, ...knowing.map((name) => known(list, name))];
	});
	const all = ['all', paged.length, ...knowing.map((name) => known(paged, name))];
	const names = knowing.map((name) => `\`${name}\``);
	return table(['Style', 'Operations', ...names], [...rows, all]);
}

const known = (list: Paged[], name: keyof Paging) =>
	list.filter(({ paging }) => paging[name] !== undefined).length;

function renderDomains(domains: Domain[]): string {
	const rows = domains.flatMap((domain) => {
		const paged = pagedOf(domain);
		const counts = styles.map(
			(style) => paged.filter(({ paging }) => paging.style === style).length,
		);
		return paged.length > 0 ? [[domain.displayName, paged.length, ...counts]] : [];
	});
	return table(['Domain', 'Operations', ...styles], rows);
}

function renderTexts(paged: Paged[]): string {
	return paged
		.filter(({ paging: { records } }) => records && !records.endsWith('[]'))
		.map(({ method, paging: { records } }) => `- \`${method}\`: \`${records}\`\n`)
		.sort()
		.join('');
}

function renderExceptions(exceptions: PagingExceptions[]): string {
	return exceptions
		.map(({ reason, methods }) => {
			const list = [...methods].sort().map((method) => `- \`${method}\`\n`);
			return `${reason}\n\n${list.join('')}`;
		})
		.join('\n');
}
