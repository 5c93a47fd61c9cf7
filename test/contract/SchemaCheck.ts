import Ajv from 'ajv/dist/2020';
import type { IDataObject } from 'n8n-workflow';
import { findOperation } from '../../nodes/shared/catalogue/domain';
import { itemSchema, type JsonSchema } from '../../tools/schemas/itemSchema';

/** Holds the items of running operations against the output schemas that the editor shows before a run. */
export class SchemaCheck {
	readonly problems: string[] = [];
	/** Operations with a schema that gave no item. */
	readonly unseen: string[] = [];
	/** Operations whose items were held against their schema. */
	readonly seen: string[] = [];
	/** Thousands of schemas are used once each: what makes checks fast costs more than it gains. */
	private readonly ajv = new Ajv({
		allowUnionTypes: true,
		code: { optimize: false },
		strict: true,
		validateSchema: false,
	});

	/** Checks what an operation of a domain has given. */
	check(domain: string, method: string, items: IDataObject[]): void {
		const operation = findOperation(domain, method);
		const schema = operation && itemSchema(operation);
		if (!schema) return;
		(items.length > 0 ? this.seen : this.unseen).push(method);
		const validate = this.ajv.compile(schema);
		for (const item of items) {
			if (!validate(item)) this.problems.push(`${method}: ${this.ajv.errorsText(validate.errors)}`);
			else if (isElsewhere(item, schema)) this.problems.push(`${method}: has other members`);
		}
	}
}

/**
 * All members of a schema may be missing, so that an item from another place of the answer would fit too.
 * The platform numbers every answer.
 */
function isElsewhere(item: IDataObject, { properties = {} }: JsonSchema): boolean {
	const names = Object.keys(item).filter((name) => name !== 'request_id');
	return names.length > 0 && !names.some((name) => name in properties);
}
