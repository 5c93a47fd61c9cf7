import { isDelisted, operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain, Operation, Paging, Resource } from '../../nodes/shared/catalogue/types';
import { type Html, code, joined, markup, page, sentence } from './markup';
import { parameterTable } from './parameterTable';
import { protocolText } from './plainTexts';

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

/** The section of one operation, to be found by its method. */
function operationSection(operation: Operation): Html {
	const { name, title, method, description, parameters } = operation;
	return markup`<section id="${method}">
<h3>${name}</h3>
<p>${code(method)} · <span lang="zh-CN">${title}</span> · <a href="${officialPage(operation)}">official page</a></p>
<p>${sentence(description)}</p>
<p>${facts(operation)}</p>
${parameterTable(parameters)}</section>
`;
}

/** Address of the platform's own documentation of an operation. */
function officialPage({ apiId, category }: Pick<Operation, 'apiId' | 'category'>): string {
	return category === '钉钉API'
		? `https://open-doc.dingtalk.com/docs/api.htm?apiId=${apiId}`
		: `https://open.taobao.com/api.htm?docId=${apiId}&docType=2`;
}

function facts(operation: Operation): Html {
	const { route, withdrawn, repeatable, paging } = operation;
	const known = [
		markup`Protocol: ${protocolText(route)}`,
		`Repeats: ${repeatable ? 'after any fault' : 'if nothing was done'}`,
		paging && `Pages: ${pagingText(paging)}`,
		isDelisted(operation) && markup`<strong>Delisted</strong>`,
		withdrawn && markup`<strong>Withdrawn</strong>`,
	];
	return markup`${joined(known, '. ')}.`;
}

const styles: Record<Paging['style'], string> = {
	page: 'by number',
	offset: 'by offset',
	cursor: 'by cursor',
};

function pagingText({ style, maxSize }: Paging): string {
	return `${styles[style]}${maxSize === undefined ? '' : `, at most ${maxSize} records each`}`;
}
