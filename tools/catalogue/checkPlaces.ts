import { matches, placeOperation } from './domains';
import { judgedMethods } from './repeatable';
import type { Catalogue } from './readCatalogue';
import type { ResourcePlace } from './files';

/** A file, and the methods that it speaks of. */
type Speaking = ResourcePlace & { methods: string[] };

/**
 * Problems of places: facts in the file of another resource, texts, corrections and judgements that do not lie beside
 * the facts, methods that have facts, texts or judgements twice, files of no kind, patterns that take nothing.
 */
export function checkPlaces(catalogue: Catalogue): string[] {
	const { domains, facts, texts, corrections, judgements, strays } = catalogue;
	const factFiles = facts.map((file) => ({
		...file,
		methods: file.operations.map(({ method }) => method),
	}));
	const homes = new Map(
		factFiles.flatMap(({ methods, ...place }) => methods.map((method) => [method, place])),
	);
	const textFiles = texts.map((file) => ({ ...file, methods: Object.keys(file.texts) }));
	const judged = judgements.map((file) => ({ ...file, methods: judgedMethods(file) }));
	const corrected = corrections.map((file) => ({
		...file,
		methods: correctedMethods(file.groups),
	}));
	const companions = [...textFiles, ...judged, ...corrected];
	return [
		...facts.flatMap((file) => misplacedFacts(file, domains)),
		...companions.flatMap((file) => misplaced(file, homes)),
		...[factFiles, textFiles, judged].flatMap(doubles),
		...strays.map((file) => `${file}: is no file of a resource`),
		...companions.flatMap((file) => ofNoResource(file, domains)),
		...idlePatterns(domains, factFiles),
	];
}

const correctedMethods = (groups: Catalogue['corrections'][number]['groups']) => [
	...new Set(groups.flatMap(({ changes }) => changes.map(({ method }) => method))),
];

function misplacedFacts(
	{ file, domain, resource, operations }: Catalogue['facts'][number],
	domains: Catalogue['domains'],
): string[] {
	return operations.flatMap((operation) => {
		const place = placeOperation(domains, operation, { domain, resource });
		if (place?.domain.value === domain && place.resource.value === resource) return [];
		const right = place && `belongs to ${place.domain.value}/${place.resource.value}`;
		return [`${file}: ${operation.method} ${right ?? 'belongs to no resource of domains.json'}`];
	});
}

/** A resource that is moved takes all of its files with it. */
function misplaced(
	{ file, domain, resource, methods }: Speaking,
	homes: Map<string, ResourcePlace>,
): string[] {
	return methods.flatMap((method) => {
		const home = homes.get(method);
		if (home?.domain === domain && home.resource === resource) return [];
		const what = home ? `lies in ${home.domain}/${home.resource}` : 'is no operation';
		return [`${file}: ${method} ${what}`];
	});
}

function doubles(files: Speaking[]): string[] {
	const seen = new Map<string, string>();
	return files.flatMap(({ file, methods }) =>
		methods.flatMap((method) => {
			const first = seen.get(method);
			if (first === undefined) seen.set(method, file);
			return first === undefined ? [] : [`${file}: ${method} stands in ${first} already`];
		}),
	);
}

/** A file that speaks of no method; one that does is told where its methods lie. */
function ofNoResource(
	{ file, domain, resource, methods }: Speaking,
	domains: Catalogue['domains'],
): string[] {
	const entry = domains.find(({ value }) => value === domain);
	const isKnown = entry?.resources.some(({ value }) => value === resource);
	return isKnown || methods.length > 0 ? [] : [`${file}: belongs to no resource of domains.json`];
}

/** Each pattern of a resource takes an operation that lies there. */
function idlePatterns(domains: Catalogue['domains'], files: Speaking[]): string[] {
	const methodsOf = (domain: string, resource: string) =>
		files
			.filter((file) => file.domain === domain && file.resource === resource)
			.flatMap(({ methods }) => methods);
	return domains.flatMap(({ value, resources }) =>
		resources.flatMap(({ value: resource, methods = [], others = [] }) => {
			const own = methodsOf(value, resource);
			return [...methods, ...others]
				.filter((pattern) => !own.some((method) => matches(pattern, method)))
				.map((pattern) => `domains.json: "${pattern}" takes no operation`);
		}),
	);
}
