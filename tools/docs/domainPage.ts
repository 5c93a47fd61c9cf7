import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain, Operation, Resource } from '../../nodes/shared/catalogue/types';
import { type Html, markup, page, sentence } from './markup';
import { operationSection } from './operationSection';

/** The page of one domain: all its operations, each by its method. */
export function domainPage(domain: Domain): string {
	const { displayName, description, resources } = domain;
	const title = `Node ${displayName}`;
	const count = operationsOf(domain).length;
	return page(
		title,
		markup`<h1>${title}</h1>
<p>${sentence(description)} Operations: ${count}. <a href="operations.html">How to read this page</a></p>
<ul>
${resources.map(contents)}</ul>
${resources.map(section)}`,
	);
}

function contents({ value, name, operations }: Resource): Html {
	const links = operations.map(
		(operation: Operation, at) =>
			markup`${at > 0 && ', '}<a href="#${operation.method}">${operation.name}</a>`,
	);
	return markup`<li><a href="#${value}">${name}</a>: ${links}</li>\n`;
}

const section = ({ value, name, operations }: Resource) =>
	markup`<h2 id="${value}">${name}</h2>\n${operations.map(operationSection)}`;
