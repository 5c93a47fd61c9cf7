import type { Domain } from '../../nodes/shared/catalogue/types';
import { className } from '../nodes/renderNode';
import { itemSchema } from './itemSchema';

/** All nodes have version 1; n8n looks for it with three numbers. */
const versionFolder = 'v1.0.0';

/** Where n8n looks for the output schema of an operation, below the folder of the built nodes. */
export function schemaPath(domain: string, resource: string, method: string): string {
	return `${className(domain)}/__schema__/${versionFolder}/${resource}/${method}.json`;
}

/** Output schemas of all operations whose items are known, by path: the editor shows their members before a run. */
export function schemaFiles(domains: Domain[]): Map<string, string> {
	return new Map(domains.flatMap(filesOf));
}

function filesOf({ value, resources }: Domain): Array<[string, string]> {
	return resources.flatMap((resource) =>
		resource.operations.flatMap((operation): Array<[string, string]> => {
			const schema = itemSchema(operation);
			if (!schema) return [];
			return [[schemaPath(value, resource.value, operation.method), JSON.stringify(schema)]];
		}),
	);
}
