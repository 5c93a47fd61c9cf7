import { operationsOf } from '../../../nodes/shared/catalogue/domain';
import type { Domain } from '../../../nodes/shared/catalogue/types';
import { table } from '../table';
import { typeNotes } from './plainType';

const facts = `## How to read the pages

Below the name of an operation stand the method that is sent, the official title, and what is known about its calls:

- **Protocol**: how a call travels. "Gateway of the platform" is that of the Taobao Open Platform, or the one in the credential.
- **Repeats**: when a call is repeated by itself. "After any fault" holds for operations that only read; "if nothing was done" for the others: the refusal must show that the platform has not carried the call out.
- **Pages**: Return All reads a long list by number of the page, by number of records to skip (offset), or by a mark from the answer before (cursor). [How each operation pages](../paging.md).
- **Delisted**: no longer in the platform's public metadata of April 2026. **Withdrawn**: the platform's own text says that the API has left its documentation.

A table leaves out the columns that would be empty. "Field" is the label in n8n. "Default" is the value that the platform takes when the parameter is left out. Where "Values" lists any, the field is a list to choose from.
`;

/** The page that explains the others and lists them. */
export function renderIndex(domains: Domain[]): string {
	return [
		'# Operations\n',
		'Written by `npm run docs` from the catalogue. One page for each node; [a page to search in](../site/index.html) finds operations by English or Chinese words and by method.\n',
		facts,
		table(['Type', 'Means'], typeNotes),
		'## All nodes\n',
		renderDomainTable(domains, ''),
	].join('\n');
}

/** The nodes with their numbers of operations and resources; `folder` leads to their pages. */
export function renderDomainTable(domains: Domain[], folder: string): string {
	const rows = domains.map((domain) => [
		`[${domain.displayName}](${folder}${domain.value}.md)`,
		operationsOf(domain).length,
		domain.resources.length,
	]);
	return table(['Node', 'Operations', 'Resources'], rows);
}

const between = /(<!-- domains -->\n)[^]*?(<!-- \/domains -->)/;

/**
 * A text with the table of the nodes between its two marks.
 * @throws Error when the marks are missing
 */
export function fillDomainTable(text: string, domains: Domain[]): string {
	if (!between.test(text))
		throw new Error('The marks <!-- domains --> and <!-- /domains --> are missing');
	const rows = renderDomainTable(domains, 'docs/operations/');
	return text.replace(between, (_, start: string, end: string) => `${start}\n${rows}\n${end}`);
}
