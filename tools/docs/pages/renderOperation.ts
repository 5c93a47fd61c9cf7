import { isDelisted } from '../../../nodes/shared/catalogue/domain';
import type { Operation, Paging } from '../../../nodes/shared/catalogue/types';
import { code, escaped } from './markdown';
import { renderParameters } from './renderParameters';
import { renderProtocol } from './renderProtocol';

/** The section of one operation. */
export function renderOperation(operation: Operation): string {
	const { name, title, method, description, parameters } = operation;
	return [
		`### ${escaped(name)}\n`,
		`${code(method)} · ${escaped(title)} · [official page](${officialPage(operation)})\n`,
		`${escaped(description).replace(/\.?$/, '.')}\n`,
		`${renderFacts(operation)}\n`,
		renderParameters(parameters),
	].join('\n');
}

/** Address of the platform's own documentation of an operation. */
export function officialPage({ apiId, category }: Pick<Operation, 'apiId' | 'category'>): string {
	return category === '钉钉API'
		? `https://open-doc.dingtalk.com/docs/api.htm?apiId=${apiId}`
		: `https://open.taobao.com/api.htm?docId=${apiId}&docType=2`;
}

function renderFacts(operation: Operation): string {
	const { route, withdrawn, repeatable, paging } = operation;
	return [
		`Protocol: ${renderProtocol(route)}`,
		`Repeats: ${repeatable ? 'after any fault' : 'if nothing was done'}`,
		paging && `Pages: ${renderPaging(paging)}`,
		isDelisted(operation) && '**Delisted**',
		withdrawn && '**Withdrawn**',
	]
		.filter(Boolean)
		.join('. ')
		.concat('.');
}

const styles: Record<Paging['style'], string> = {
	page: 'by number',
	offset: 'by offset',
	cursor: 'by cursor',
};

function renderPaging({ style, maxSize }: Paging): string {
	return [styles[style], maxSize !== undefined && `at most ${maxSize} records each`]
		.filter(Boolean)
		.join(', ');
}
