import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { fieldName } from '../catalogue/parameters';
import { isObject } from '../json/objects';
import { locatorValue } from '../values/locatorValue';
import { isNothing } from '../values/scalarText';

/** What the fields of a node hold in the editor while one of them is picked. */
export class NodeFields {
	constructor(private readonly context: ILoadOptionsFunctions) {}

	/**
	 * What the first of these fields that is filled in holds: beside the picked one, else anywhere in the node, the
	 * outer ones first. An expression that the editor could not work out holds nothing.
	 */
	value(names: string[]): unknown {
		const fields = names.map(fieldName);
		const beside = fields.map((name) => locatorValue(this.beside(name)));
		return [...beside, ...this.anywhere(fields)].find(isFilledIn);
	}

	private beside(name: string): unknown {
		return this.context.getCurrentNodeParameter(`&${name}`);
	}

	private *anywhere(names: string[]): Generator<unknown> {
		let level: unknown[] = [this.context.getCurrentNodeParameters()];
		while (level.length > 0) {
			for (const part of level)
				if (isObject(part)) yield* names.map((name) => locatorValue(part[name]));
			level = level.flatMap((part) =>
				typeof part === 'object' && part !== null ? (Object.values(part) as unknown[]) : [],
			);
		}
	}
}

const isFilledIn = (value: unknown): boolean =>
	!isNothing(value) &&
	!isObject(value) &&
	typeof value !== 'function' &&
	!(typeof value === 'string' && value.startsWith('='));
