import type { OperationFacts } from './types';

/**
 * Whether the platform no longer lists an operation. Its metadata covers what goes to its own gateway;
 * that it leaves out those of DingTalk and Alibaba Cloud, which have platforms of their own, says nothing.
 */
export function isDelisted({ status, route }: Pick<OperationFacts, 'route' | 'status'>): boolean {
	const isElsewhere = /^(dingTalk|alibabaCloud)$/.test(route?.protocol ?? '');
	return status === 'delisted' && !isElsewhere;
}
