import type { Operation } from '../../nodes/shared/catalogue/types';

/**
 * Address of the platform's own documentation of an operation; undefined where none is known.
 * @param pages those that do not follow from the number of the API
 */
export function officialPage(
	{ apiId, method, status }: Pick<Operation, 'apiId' | 'method' | 'status'>,
	pages: Record<string, string>,
): string | undefined {
	if (status === 'delisted') return pages[method];
	if (apiId === undefined) return pages[method];
	return pages[method] ?? `https://open.taobao.com/api.htm?docId=${apiId}&docType=2`;
}
