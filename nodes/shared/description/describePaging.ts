import type { INodeProperties } from 'n8n-workflow';
import { operationsOf } from '../catalogue/domain';
import type { Domain } from '../catalogue/types';
import { defaultLimit } from '../execute/readPlan';

/** The fields Return All and Limit; `shown` says for which operations. */
export function pagingFields(shown?: string[]): INodeProperties[] {
	const show = shown ? { operation: shown } : {};
	return [
		{
			displayName: 'Return All',
			name: 'returnAll',
			type: 'boolean',
			default: false,
			description: 'Whether to return all results or only up to a given limit',
			...(shown && { displayOptions: { show } }),
		},
		{
			displayName: 'Limit',
			name: 'limit',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: defaultLimit,
			description: 'Max number of results to return',
			displayOptions: { show: { ...show, returnAll: [false] } },
		},
	];
}

/** Return All and Limit for the operations of a domain that page; none when there is none. */
export function describePaging(domain: Domain): INodeProperties[] {
	const paging = operationsOf(domain)
		.filter((operation) => operation.paging)
		.map(({ method }) => method);
	return paging.length > 0 ? pagingFields(paging) : [];
}
