import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain } from '../../nodes/shared/catalogue/types';
import { credentialsOf } from '../../nodes/shared/protocols/credentialsOf';

/**
 * Problems of a domain where some operations choose their credential by the field Authentication and others do not:
 * n8n takes Resource and Operation for such choices too, and hides both.
 */
export function checkAccess(domain: Domain): string[] {
	const operations = operationsOf(domain);
	const choosing = operations.filter(({ route }) => credentialsOf(route).length > 1);
	const others = operations.filter((operation) => !choosing.includes(operation));
	if (choosing.length === 0 || others.length === 0) return [];
	const fewer = choosing.length < others.length ? choosing : others;
	const counts = `${choosing.length} operations choose by Authentication, ${others.length} do not`;
	return fewer.map(({ method }) => `${method}: ${domain.value} cannot hold it: ${counts}`);
}
