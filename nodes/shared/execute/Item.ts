import { type IExecuteFunctions, type NodeApiError, NodeOperationError } from 'n8n-workflow';

/** An input item of a running node: where its parameters are read, and what its errors are tied to. */
export class Item {
	constructor(
		readonly context: IExecuteFunctions,
		readonly index: number,
	) {}

	/** Value of a parameter as n8n has it, unchecked; `fallback` when it is not there. */
	parameter(name: string, fallback: unknown): unknown {
		const options = { skipValidation: true };
		return this.context.getNodeParameter(name, this.index, fallback as never, options);
	}

	/** n8n's error that is tied to the item; the description ends with a full stop. */
	error(message: string, description: string): NodeOperationError {
		return new NodeOperationError(this.context.getNode(), message, {
			description: `${description} [Item ${this.index}]`,
			itemIndex: this.index,
		});
	}

	/** Adds a sentence to the description of an error that is tied to the item. */
	advise(error: NodeApiError | NodeOperationError, sentence: string): void {
		const description = (error.description ?? '').replace(/ \[Item \d+\]$/, '');
		error.description = `${description} ${sentence} [Item ${this.index}]`.trim();
	}

	/** Error of a field of the node itself; `allowed` completes "It must be". */
	fieldError(label: string, allowed: string): NodeOperationError {
		return this.error(`The field "${label}" is not valid`, `It must be ${allowed}.`);
	}
}
