import type { Package } from '../../nodes/shared/catalogue/types';
import { type Links, operationLinks, operationSection } from './domainPage';
import { markup, page } from './markup';

/** The node that calls what no other node has. */
export const anyNode = 'Taobao API';

/** Name of a package's page, without its ending. */
export const packageFile = ({ value }: Pick<Package, 'value'>): string => `newer-${value}`;

/** The page of a package of operations that are in no node of their own. */
export function packagePage({ name, operations }: Package, links: Links): string {
	return page(
		name,
		markup`<h1>${name}</h1>
<p>Call these with the node ${anyNode}, by their name or method. Operations: ${operations.length}. <a href="operations.html">How to read this page</a></p>
<p>${operationLinks(operations)}</p>
${operations.map((operation) => operationSection(operation, links))}`,
	);
}
