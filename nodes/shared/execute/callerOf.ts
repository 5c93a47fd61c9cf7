import type { RunnableOperation } from './OperationCall';

/** How an error calls an operation: by name and method, or by the method alone where the catalogue has no name. */
export const callerOf = ({ name, method }: Pick<RunnableOperation, 'name' | 'method'>): string =>
	name ? `"${name}" (${method})` : method;
