import { isBlindJson } from '../../nodes/shared/catalogue/forms';
import type { DescribedField, Operation } from '../../nodes/shared/catalogue/types';
import type { UnknownShapes } from './files';
import { repeated } from './problems';

/**
 * Problems of JSON in the form of text: an example that is none, and JSON of whose members nothing is known
 * without an example and without a reason; reasons that nothing needs.
 */
export function checkShapes(operations: Operation[], reasons: UnknownShapes[]): string[] {
	const given = reasons.flatMap(({ parameters }) =>
		Object.entries(parameters).flatMap(([method, paths]) =>
			paths.map((path) => `${method}: ${path}`),
		),
	);
	const fields = operations.flatMap(({ method, parameters }) =>
		parameters.flatMap((parameter) => placesOf(parameter, `${method}: ${parameter.name}`)),
	);
	const unknown = fields.filter(({ field }) => isBlindJson(field) && !field.example);
	const needed = new Set(unknown.map(({ place }) => place));
	return [
		...fields
			.filter(({ field }) => !hasValidExample(field))
			.map(({ place }) => `${place}: its example is no JSON`),
		...unknown
			.filter(({ place }) => !given.includes(place))
			.map(
				({ place }) =>
					`${place}: is JSON without members: it needs an example, or a reason in unknown-shapes.json`,
			),
		...repeated(given).map((place) => `unknown-shapes.json: ${place} stands twice`),
		...given
			.filter((place) => !needed.has(place))
			.map((place) => `unknown-shapes.json: ${place} is no JSON of unknown shape`),
	];
}

/** A parameter, and all in it, each with its place. */
function placesOf(
	field: DescribedField,
	place: string,
): Array<{ field: DescribedField; place: string }> {
	const inner = (field.fields ?? []).flatMap((one) => placesOf(one, `${place}.${one.name}`));
	return [{ field, place }, ...inner];
}

function hasValidExample({ type, example }: DescribedField): boolean {
	if (example === undefined || !/^(json|struct|map)/.test(type)) return true;
	try {
		const value: unknown = JSON.parse(example);
		return typeof value === 'object' && value !== null;
	} catch {
		return false;
	}
}
