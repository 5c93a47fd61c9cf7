import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** A property, the operation that shows it, and what else must hold. */
export interface Shown {
	property: INodeProperties;
	operation: string;
	show?: IDisplayOptions['show'];
}

/**
 * N8n lets no workflow be published with a tool that lacks a required field of its node, though the tool's panel shows
 * none of them.
 */
const inTools: IDisplayOptions['hide'] = { '@tool': [true] };

/**
 * Merges equal properties of several operations into one that is shown for all of them:
 * n8n's work on a node grows with its distinct properties.
 */
export function shareFields(shown: Shown[]): INodeProperties[] {
	const merged = new Map<string, Omit<Shown, 'operation'> & { operations: string[] }>();
	for (const { property, operation, show } of shown) {
		const key = JSON.stringify([property, show]);
		const entry = merged.get(key) ?? { property, show, operations: [] };
		entry.operations.push(operation);
		merged.set(key, entry);
	}
	return [...merged.values()].map(({ property, show, operations }) => ({
		...property,
		displayOptions: {
			show: { operation: operations, ...show },
			...(property.required && { hide: inTools }),
		},
	}));
}
