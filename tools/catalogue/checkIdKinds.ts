import { isDelisted } from '../../nodes/shared/catalogue/domain';
import type { DescribedField, Operation } from '../../nodes/shared/catalogue/types';
import type { IdKinds, KindPickers } from './files';
import { memberAt } from './memberAt';
import { type Place, excepts, nameOf } from './pickers';

/** What kinds of ids are held against. */
interface Known {
	/** All that an id can be given for. */
	places: Place[];
	/** By method. */
	operations: Map<string, Operation>;
	/** Whether it stands elsewhere why a place has no list. */
	isExplained: (place: Place) => boolean;
}

/** What became of a parameter or member that takes an id: its list, the reason that it has none, or a problem. */
interface Outcome {
	picker?: string;
	reason?: string;
	problem?: string;
}

/**
 * Holds the lists that parameters and members are picked from against the kinds of ids that the platforms' SDKs and
 * documents name. Returns problems, and a line that counts what agrees.
 */
export function checkIdKinds(
	idKinds: IdKinds,
	kindPickers: KindPickers,
	known: Known,
): { problems: string[]; line: string } {
	const byName = new Map(known.places.map((place) => [nameOf(place), place]));
	const kinds = Object.entries(idKinds).map(([kind, methods]) => {
		const entry = { kind, pickers: [], without: {}, ...kindPickers[kind] };
		const outcomes = Object.entries(methods).flatMap(([method, paths]) =>
			paths.map((path) => {
				const place = byName.get(`${method} ${path}`);
				return place ? judge(place, entry, known) : judgeOther(method, path, known);
			}),
		);
		return { entry, outcomes };
	});
	const outcomes = kinds.flatMap((one) => one.outcomes);
	const picked = outcomes.filter(({ picker }) => picker).length;
	return {
		problems: [
			...outcomes.flatMap(({ problem = [] }) => problem),
			...kinds.flatMap(({ entry, outcomes: own }) => idle(entry, own)),
			...Object.keys(kindPickers)
				.filter((kind) => !(kind in idKinds))
				.map((kind) => `kind-pickers.json: ${kind} is no kind of id-kinds.json`),
		],
		line: `Of ${outcomes.length} IDs that SDKs and documents name ${picked} are picked from a list of their kind; the others have a reason`,
	};
}

type Entry = Required<KindPickers[string]> & { kind: string };

function judge(place: Place, { kind, pickers, without }: Entry, known: Known): Outcome {
	const { picker } = place.field;
	const name = nameOf(place);
	if (picker)
		return pickers.includes(picker)
			? { picker }
			: { problem: `${name} takes an ID of ${kind}, and is picked from ${picker}` };
	const reason = Object.keys(without).find((one) => excepts(one, place));
	if (reason) return { reason };
	return known.isExplained(place)
		? {}
		: { problem: `${name} takes an ID of ${kind}, has no list, and nothing says why` };
}

/** Delisted operations have no lists; of others, a parameter that is no place takes no id. */
function judgeOther(method: string, path: string, { operations }: Known): Outcome {
	const operation = operations.get(method);
	if (!memberAt<DescribedField>(operation?.parameters, path))
		return { problem: `id-kinds.json: ${method} has no ${path}` };
	return operation && isDelisted(operation)
		? {}
		: { problem: `id-kinds.json: ${method} ${path} can take no ID` };
}

/** Pickers and reasons of a kind that are about nothing. */
function idle({ kind, pickers, without }: Entry, outcomes: Outcome[]): string[] {
	const used = new Set(outcomes.flatMap(({ picker, reason }) => [picker, reason]));
	return [...pickers, ...Object.keys(without)]
		.filter((one) => !used.has(one))
		.map((one) => `kind-pickers.json: ${kind}: ${one} matches nothing`);
}
