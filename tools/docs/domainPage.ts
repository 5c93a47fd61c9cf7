import { officialPage } from '../../nodes/shared/catalogue/anywhere';
import { isDelisted, operationsOf } from '../../nodes/shared/catalogue/domain';
import { findTrigger } from '../../nodes/shared/catalogue/increments';
import type { Domain, Operation, Paging, Resource } from '../../nodes/shared/catalogue/types';
import { pageOf } from '../catalogue/pageOf';
import { answerSection } from './answerSection';
import { type Html, code, joined, markup, methodLink, page, sentence, triggerLink } from './markup';
import { parameterTable } from './parameterTable';
import { protocolText } from './plainTexts';

/** Where links of a page lead. */
export interface Links {
	/** Addresses of official pages that do not follow from the number of an API, by method. */
	pages: Record<string, string>;
	/** The domain whose page has an operation, by method. */
	homes: Map<string, string>;
}

/** The page of one domain: all its operations, each by its method. */
export function domainPage(domain: Domain, links: Links): string {
	const { displayName, description, resources } = domain;
	const title = `Node ${displayName}`;
	const count = operationsOf(domain).length;
	return page(
		title,
		markup`<h1>${title}</h1>
<p>${sentence(description)} Operations: ${count}. <a href="operations.html">How to read this page</a>${findTrigger(domain.value) && markup`. ${triggerLink(domain)}`}</p>
<ul>
${resources.map(contents)}</ul>
${resources.map((resource) => section(resource, links))}`,
	);
}

function contents({ value, name, operations }: Resource): Html {
	return markup`<li><a href="#${value}">${name}</a>: ${operationLinks(operations)}</li>\n`;
}

/** Links to the sections of operations on their page. */
export const operationLinks = (operations: Operation[]): Html[] =>
	operations.map(
		({ method, name }, at) => markup`${at > 0 && ', '}<a href="#${method}">${name}</a>`,
	);

const section = ({ value, name, operations }: Resource, links: Links) =>
	markup`<h2 id="${value}">${name}</h2>\n${operations.map((one) => operationSection(one, links))}`;

/** The section of one operation, to be found by its method. */
export function operationSection(operation: Operation, links: Links): Html {
	const { name, title, method, description } = operation;
	const official = officialPage({ page: pageOf(operation, links.pages) });
	return markup`<section id="${method}">
<h3>${name}</h3>
<p>${code(method)} · <span lang="zh-CN">${title}</span>${official !== undefined && markup` · <a href="${official}">official page</a>`}</p>
<p>${sentence(description)}</p>
<p>${facts(operation, links)}</p>
${parameterTable(operation)}${answerSection(operation)}</section>
`;
}

function facts(operation: Operation, { homes }: Links): Html {
	const { route, withdrawn, successor, repeatable, paging } = operation;
	const known = [
		isDelisted(operation) && markup`<strong>Delisted</strong>`,
		withdrawn && markup`<strong>Withdrawn</strong>`,
		successor !== undefined && markup`Successor: ${methodLink(successor, homes)}`,
		markup`Sent to ${protocolText(route)}`,
		`After a failure it is tried again${repeatable ? '' : ' only if it surely had no effect'}`,
		paging && pagingText(paging),
	];
	return markup`${joined(known, '. ')}.`;
}

const pagingText = ({ maxSize }: Paging) =>
	`Return All reads it page by page${maxSize === undefined ? '' : `, at most ${maxSize} records each`}`;
