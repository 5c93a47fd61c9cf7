import { operationsOf } from '../../../nodes/shared/catalogue/domain';
import type { Domain, Resource } from '../../../nodes/shared/catalogue/types';
import { anchor } from './anchor';
import { escaped } from './markdown';
import { renderOperation } from './renderOperation';

/** The page of one domain, in Markdown. */
export function renderDomain(domain: Domain): string {
	const { displayName, description, resources } = domain;
	const count = operationsOf(domain).length;
	return [
		`# Node ${displayName}\n`,
		'Written by `npm run docs` from the catalogue. [How to read this page, and all nodes](README.md)\n',
		`${escaped(description).replace(/\.?$/, '.')} Operations: ${count}.\n`,
		`${resources.map(contents).join('\n')}\n`,
		...resources.map(renderResource),
	].join('\n');
}

function contents({ name, operations }: Resource): string {
	const links = operations.map(
		(operation) => `[${escaped(operation.name)}](#${anchor(operation.name)})`,
	);
	return `- [${escaped(name)}](#${anchor(name)}): ${links.join(', ')}`;
}

function renderResource({ name, operations }: Resource): string {
	return [`## ${escaped(name)}\n`, ...operations.map(renderOperation)].join('\n');
}
