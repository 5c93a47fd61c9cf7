import type { INodeProperties } from 'n8n-workflow';

/** A property and the operation that shows it. */
export interface Shown {
	property: INodeProperties;
	operation: string;
}

/**
 * Merges equal properties of several operations into one that is shown for all of them:
 * n8n's work on a node grows with its distinct properties.
 */
export function shareFields(shown: Shown[]): INodeProperties[] {
	const merged = new Map<string, { property: INodeProperties; operations: string[] }>();
	for (const { property, operation } of shown) {
		const key = JSON.stringify(property);
		const entry = merged.get(key) ?? { property, operations: [] };
		entry.operations.push(operation);
		merged.set(key, entry);
	}
	return [...merged.values()].map(({ property, operations }) => ({
		...property,
		displayOptions: { show: { operation: operations } },
	}));
}
