import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain } from '../../nodes/shared/catalogue/types';

const between = /(?<=<!-- domains -->\n)[^]*(?=<!-- \/domains -->)/;

/**
 * A readme with the table of the nodes between its two marks.
 * @throws Error when the marks are missing
 */
export function fillDomainTable(text: string, domains: Domain[]): string {
	if (!between.test(text))
		throw new Error('The marks <!-- domains --> and <!-- /domains --> are missing');
	return text.replace(between, () => `\n${domainTable(domains)}\n`);
}

/** A readme, in either language, with the numbers of operations: of all, and of those that the platform still lists. */
export function fillCounts(text: string, domains: Domain[]): string {
	const operations = domains.flatMap(operationsOf);
	const current = operations.filter(({ status }) => status === 'current');
	return text
		.replace(
			/[\d,]+(?= (?:APIs of Taobao|operations in n8n|个 API|个操作))/g,
			thousands(operations),
		)
		.replace(/[\d,]+(?= operations are still)/, thousands(current));
}

const thousands = ({ length }: unknown[]) => length.toLocaleString('en');

/** The nodes with the folders of their facts, in Markdown. */
function domainTable(domains: Domain[]): string {
	const rows = domains.map((domain) => [
		`[${domain.displayName}](catalogue/${domain.value})`,
		String(operationsOf(domain).length),
		String(domain.resources.length),
	]);
	const all = [['Node', 'Operations', 'Resources'], ...rows];
	const widths = [0, 1, 2].map((at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
	const line = (row: string[]) =>
		`| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |\n`;
	const [top = [], ...body] = all;
	return [line(top), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('');
}
