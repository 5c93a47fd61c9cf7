export interface NodeProperty {
	name: string;
	displayName: string;
	type: string;
	default?: unknown;
	required?: boolean;
	typeOptions?: { hideOptionalFields?: boolean };
	/** Of a list its choices, of a collection its fields, of a form its group with the fields in `values`. */
	options?: Array<NodeProperty & { value?: string; action?: string; values?: NodeProperty[] }>;
	displayOptions?: { show?: Record<string, string[]> };
}

/** A node as n8n describes it to the editor. */
export interface NodeType {
	/** With the package in front. */
	name: string;
	displayName: string;
	properties: NodeProperty[];
	usableAsTool?: unknown;
}

/** All nodes that the editor offers. */
export class NodeTypes {
	constructor(readonly all: NodeType[]) {}

	get(name: string): NodeType {
		const type = this.all.find((entry) => entry.name === name);
		if (!type) throw new Error(`n8n does not offer the node ${name}`);
		return type;
	}

	/** How the editor names an operation; its value is the wire method. */
	operation(node: string, value: string): { name: string; action: string; resource: string } {
		for (const { name, options, displayOptions } of this.get(node).properties) {
			if (name !== 'operation') continue;
			const option = options?.find((entry) => entry.value === value);
			const [resource = ''] = displayOptions?.show?.resource ?? [];
			if (option) return { name: option.name, action: option.action ?? '', resource };
		}
		throw new Error(`${node} has no operation ${value}`);
	}

	/** The fields of an operation. */
	fieldsOf(node: string, operation: string): NodeProperty[] {
		return this.get(node).properties.filter(({ displayOptions }) =>
			displayOptions?.show?.operation?.includes(operation),
		);
	}

	/** The label of a field of an operation by its wire name, also of the additional fields. */
	label(node: string, operation: string, field: string): string {
		const shown = this.fieldsOf(node, operation);
		const entries = shown.flatMap(({ type, options = [] }) =>
			type === 'collection' ? options : [],
		);
		const found = [...shown, ...entries].find(({ name }) => name === field);
		if (!found) throw new Error(`${operation} has no field ${field}`);
		return found.displayName;
	}
}
