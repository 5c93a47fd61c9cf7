import { compiled } from './compiled';
import type { Domain, Operation, OperationFacts } from './types';

interface LoadedDomain {
	domain: Domain;
	operations: Map<string, Operation>;
}

const loaded = new Map<string, LoadedDomain>();

/** Everything of one node; read on first use and kept. */
export function loadDomain(value: string): Domain {
	return load(value).domain;
}

/** Operation of a node by its wire method. */
export function findOperation(domain: string, method: string): Operation | undefined {
	return load(domain).operations.get(method);
}

function load(value: string): LoadedDomain {
	const known = loaded.get(value) ?? read(value);
	loaded.set(value, known);
	return known;
}

function read(value: string): LoadedDomain {
	const domain = compiled<Domain>(value);
	const operations = new Map(operationsOf(domain).map((entry) => [entry.method, entry]));
	return { domain, operations };
}

/** All operations of a domain, in the order of its resources. */
export function operationsOf({ resources }: Pick<Domain, 'resources'>): Operation[] {
	return resources.flatMap((resource) => resource.operations);
}

/**
 * Whether the platform no longer lists an operation. Its metadata covers what goes to its own gateway; that it leaves out
 * those of DingTalk and Alibaba Cloud, which have platforms of their own, and of private scenes of Qimen, says nothing.
 */
export function isDelisted({ status, route }: Pick<OperationFacts, 'route' | 'status'>): boolean {
	const isElsewhere = /^(dingTalk|alibabaCloud|qimenCloud)$/.test(route?.protocol ?? '');
	return status === 'delisted' && !isElsewhere;
}
