import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { fieldName } from '../catalogue/parameters';
import { isObject } from '../json/objects';
import { locatorValue } from '../values/locatorValue';
import { isNothing } from '../values/scalarText';

/** What the fields of a node hold in the editor while one of them is picked. */
export class NodeFields {
	/** What the picked field stands in, the innermost first: objects, and the lists of rows between them. */
	private readonly around: unknown[];

	constructor(context: ILoadOptionsFunctions) {
		// N8n's own `&` reaches the innermost alone, not what a row stands in
		const { path = '' } = context as unknown as { path?: string };
		const way = (path.match(/[^.[\]]+/g) ?? []).slice(1, -1);
		this.around = [context.getCurrentNodeParameters()];
		for (const key of way) this.around.unshift((this.around[0] as never)?.[key]);
	}

	/**
	 * What the first of these fields that is filled in holds: beside the picked one, else further and further out, else
	 * in the forms beside those. Another row is another thing, so none is taken of a list of several. An expression that
	 * the editor could not work out holds nothing, and what lies further out is no answer to it.
	 */
	value(names: string[]): unknown {
		const fields = names.map(fieldName);
		for (const part of this.around) {
			const values = valuesIn(part, fields);
			const found = values.find(isFilledIn);
			if (found !== undefined || values.some(isUnknown)) return found;
		}
		for (const part of this.around)
			for (const form of this.formsIn(part)) {
				const found = valuesIn(form, fields).find(isFilledIn);
				if (found !== undefined) return found;
			}
		return undefined;
	}

	/** The forms inside a part, the outer ones first, without the way to the picked field. */
	private *formsIn(part: unknown): Generator<unknown> {
		let level = [part];
		while (level.length > 0) {
			level = level.flatMap(partsOf).filter((inner) => !this.around.includes(inner));
			yield* level;
		}
	}
}

/** Objects and lists right inside one; of a list with several rows nothing. */
function partsOf(part: unknown): unknown[] {
	const parts: unknown[] = Array.isArray(part) ? part : isObject(part) ? Object.values(part) : [];
	if (Array.isArray(part) && part.length > 1) return [];
	return parts.filter((inner) => isObject(inner) || Array.isArray(inner)).filter(isNoLocator);
}

const valuesIn = (part: unknown, names: string[]): unknown[] =>
	isObject(part) ? names.map((name) => locatorValue(part[name])) : [];

const isNoLocator = (value: unknown): boolean => locatorValue(value) === value;

const isExpression = (value: unknown): boolean =>
	typeof value === 'string' && value.startsWith('=');

/** The editor gives null for an expression that it cannot work out. */
const isUnknown = (value: unknown): boolean => value === null || isExpression(value);

const isFilledIn = (value: unknown): boolean =>
	!isNothing(value) && !isObject(value) && typeof value !== 'function' && !isExpression(value);
