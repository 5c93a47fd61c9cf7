import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import { applyCorrection, applyCorrections, nameOf, valueOf } from '../catalogue/corrections';
import { placeOperation } from '../catalogue/domains';
import { parametersWithoutTexts } from '../catalogue/join';
import { type Catalogue, factsByMethod, textsByMethod } from '../catalogue/readCatalogue';
import { applyJudgements, judgedMethods, unexplainedReads } from '../catalogue/repeatable';
import { differences } from './differences';
import { type NewerCounts, placeNewer } from './placeNewer';
import type { Documents } from './readDocuments';
import { compareSdkFacts, type SdkFactCounts, type SdkFactReport } from './sdkFacts';

/** What an import does: the files that it writes, and what people should know. */
export interface ImportPlan {
	/** Operations by the file that gets them, as a path from `catalogue/`. */
	files: Map<string, OperationFacts[]>;
	/** Files of facts that the platform has none for any more. */
	emptied: string[];
	/** How much the platform documents; `catalogue/source.json` keeps it. */
	counts: {
		operations: number;
		categories: number;
		newer: NewerCounts;
		sdkFacts?: SdkFactCounts;
	};
	/** What differs from the catalogue, by kind; only what there is. */
	report: Record<string, string[]>;
	/** Why the import cannot be made. */
	problems: string[];
}

/**
 * Compares the platform's operations with the catalogue. Facts of the platform are replaced; what people wrote,
 * texts, corrections, judgements and added facts, stays, and what no longer fits it is reported.
 */
export function planImport(catalogue: Catalogue, documents: Documents): ImportPlan {
	const { operations } = documents;
	const imported = [...catalogue.facts, ...catalogue.newer.facts].filter(({ isAdded }) => !isAdded);
	const { files, problems } = placeAll(catalogue, operations);
	const newer = placeNewer(catalogue, documents);
	const sdk = compareWithSdk(catalogue, documents);
	return {
		files: new Map([...files, ...newer.files]),
		emptied: imported
			.map(({ file }) => file)
			.filter((file) => !files.has(file) && !newer.files.has(file)),
		counts: {
			operations: operations.length,
			categories: new Set(operations.map(({ category }) => category)).size,
			newer: newer.counts,
			...(sdk && { sdkFacts: sdk.counts }),
		},
		report: present({
			...report(catalogue, { ...documents, newer: newer.files }),
			'Added operations of the metadata without a reason in beside.json': newer.unexplained,
			'Facts of official SDKs that are neither taken nor refused': sdk?.open ?? [],
			'Refused facts that are stale': sdk?.stale ?? [],
		}),
		problems,
	};
}

function report(
	catalogue: Catalogue,
	{ operations, texts, newer }: Documents,
): Record<string, string[]> {
	const { facts, judgements, writingWords } = catalogue;
	const before = factsByMethod(
		[...facts, ...catalogue.newer.facts].filter(({ isAdded }) => !isAdded),
	);
	const added = factsByMethod(facts.filter(({ isAdded }) => isAdded));
	const documented = byMethod(operations);
	const after = byMethod([...operations, ...[...newer.values()].flat()]);
	const gone = missing(before, after).filter((method) => !added.has(method));
	const described = textsByMethod(catalogue.texts);
	const worded = new Set([...described.keys(), ...newerMethods(catalogue)]);
	const all = {
		'New operations': missing(after, before).filter((method) => !added.has(method)),
		'Operations that the platform no longer has': gone,
		'Changed facts': changes(before, after),
		'Added operations that the platform has by now, to be removed from the added ones': [
			...added.keys(),
		].filter((method) => documented.has(method)),
		'What the platform says otherwise than people added it': changes(added, documented),
		'Operations without texts': [...after.keys()].filter((method) => !worded.has(method)),
		'Parameters without texts': [...described].flatMap(([method, own]) => {
			const operation = after.get(method);
			const names = operation ? parametersWithoutTexts(operation, own) : [];
			return names.map((name) => `${method} ${name}`);
		}),
		'What people wrote of operations that are gone': leftBehind(catalogue, gone),
		...correctionsThatDoNotFit(catalogue, copies([...after.values(), ...added.values()])),
		'Judged to read although the text speaks of more': unexplainedReads(
			texts,
			judgements,
			writingWords,
		),
	};
	return all;
}

const byMethod = (operations: OperationFacts[]) =>
	new Map(operations.map((operation) => [operation.method, operation]));

const newerMethods = ({ newer }: Catalogue) =>
	newer.texts.flatMap(({ texts }) => Object.keys(texts));

const present = (all: Record<string, string[]>) =>
	Object.fromEntries(Object.entries(all).filter(([, lines]) => lines.length > 0));

/** Copies by method, to be corrected. */
const copies = (operations: OperationFacts[]): Map<string, OperationFacts> =>
	new Map(operations.map((operation) => [operation.method, structuredClone(operation)]));

/** Compares the facts of official SDKs with what the catalogue says after the import, corrections applied. */
function compareWithSdk(
	catalogue: Catalogue,
	{ operations, sdkFacts }: Documents,
): SdkFactReport | undefined {
	if (!sdkFacts) return undefined;
	const { facts, corrections, judgements, routes, elements, refusedFacts } = catalogue;
	const added = facts.filter(({ isAdded }) => isAdded).flatMap((file) => file.operations);
	const joined = copies([...added, ...operations]);
	for (const [method, operation] of joined) operation.route = routes.get(method);
	applyCorrections(joined, corrections);
	applyJudgements(joined, judgements);
	const judged = new Set(judgements.flatMap(({ writesThough = {} }) => Object.keys(writesThough)));
	return compareSdkFacts(sdkFacts, { operations: joined, elements, refused: refusedFacts, judged });
}

/** Files that speak of methods. */
function leftBehind(
	{ texts, judgements, routeFiles, newer }: Catalogue,
	methods: string[],
): string[] {
	const all = [...texts, ...newer.texts];
	return methods.flatMap((method) => [
		...all.filter((file) => file.texts[method]).map(({ file }) => `${file}: ${method}`),
		...judgements
			.filter((file) => judgedMethods(file).includes(method))
			.map(({ file }) => `${file}: ${method}`),
		...(routeFiles.has(method) ? [`${routeFiles.get(method)}: ${method}`] : []),
	]);
}

const missing = (methods: Map<string, unknown>, others: Map<string, unknown>) =>
	[...methods.keys()].filter((method) => !others.has(method));

function changes(
	before: Map<string, OperationFacts>,
	after: Map<string, OperationFacts>,
): string[] {
	return [...before].flatMap(([method, facts]) => {
		const now = after.get(method);
		return now ? differences(facts, now).map((change) => `${method} ${change}`) : [];
	});
}

/** Corrections that were written for another fact, and those that the platform has made itself. */
function correctionsThatDoNotFit(
	{ corrections, newer }: Catalogue,
	operations: Map<string, OperationFacts>,
): Record<string, string[]> {
	const found = { stale: [] as string[], made: [] as string[] };
	for (const { file, groups } of [...corrections, ...newer.corrections])
		for (const correction of groups.flatMap(({ changes }) => changes)) {
			const operation = operations.get(correction.method);
			const value = JSON.stringify(valueOf(operation, correction));
			const [misfit] = applyCorrection(operation, correction);
			if (!misfit) continue;
			const kind = value === JSON.stringify(correction.to) ? 'made' : 'stale';
			found[kind].push(`${file}: ${kind === 'made' ? nameOf(correction) : misfit}`);
		}
	return {
		'Corrections that no longer fit': found.stale,
		'Corrections that the platform has made itself, to be removed': found.made,
	};
}

/**
 * The file of each operation: where it lies, if `domains.json` still gives it to that resource.
 * Where it must move, people move it, as what they wrote about it moves with it.
 */
function placeAll(
	{ domains, facts }: Catalogue,
	operations: OperationFacts[],
): Pick<ImportPlan, 'files' | 'problems'> {
	const files = new Map<string, OperationFacts[]>();
	const problems: string[] = [];
	const homes = new Map(
		facts.flatMap((file) => file.operations.map(({ method }) => [method, file] as const)),
	);
	for (const operation of operations) {
		const lies = homes.get(operation.method);
		const place = placeOperation(domains, operation, lies);
		const file = place && `${place.domain.value}/${place.resource.value}.json`;
		const home = lies ? `${lies.domain}/${lies.resource}.json` : file;
		if (!file) problems.push(`${operation.method}: no resource of domains.json takes it`);
		else if (home !== file)
			problems.push(`${operation.method}: lies in ${home}, and domains.json says ${file}`);
		else files.set(file, [...(files.get(file) ?? []), operation]);
	}
	for (const list of files.values()) list.sort((a, b) => (a.method < b.method ? -1 : 1));
	return { files, problems };
}
