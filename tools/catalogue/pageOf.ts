import type { Operation } from '../../nodes/shared/catalogue/types';

/**
 * The platform's own documentation of an operation: the address of its page, or the number of one among many;
 * undefined where none is known.
 * @param pages those that do not follow from the number of the API
 */
export const pageOf = (
	{ apiId, method, status }: Pick<Operation, 'apiId' | 'method' | 'status'>,
	pages: Record<string, string>,
): string | number | undefined => pages[method] ?? (status === 'delisted' ? undefined : apiId);
