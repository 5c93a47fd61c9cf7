import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain } from '../../nodes/shared/catalogue/types';
import { fillTable } from './markdownTable';

/**
 * A readme with the table of the nodes between its two marks.
 * @throws Error when the marks are missing
 */
export const fillDomainTable = (text: string, domains: Domain[]): string =>
	fillTable(text, 'domains', domainRows(domains));

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

/** The nodes with the folders of their facts. */
function domainRows(domains: Domain[]): string[][] {
	const rows = domains.map((domain) => [
		`[${domain.displayName}](catalogue/${domain.value})`,
		String(operationsOf(domain).length),
		String(domain.resources.length),
	]);
	return [['Node', 'Operations', 'Resources'], ...rows];
}
