import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import { nameOf, valueOf } from '../catalogue/corrections';
import { placeOperation } from '../catalogue/domains';
import { type Catalogue, factsByMethod, textsByMethod } from '../catalogue/readCatalogue';
import { differences } from './differences';

/** What an import does: the files that it writes, and what people should know. */
export interface ImportPlan {
	/** Operations by the file that gets them, as a path from `catalogue/`. */
	files: Map<string, OperationFacts[]>;
	/** Files of facts that the platform has none for any more. */
	emptied: string[];
	/** What differs from the catalogue, by kind; only what there is. */
	report: Record<string, string[]>;
	/** Why the import cannot be made. */
	problems: string[];
}

/**
 * Compares the platform's operations with the catalogue. Facts of the platform are replaced; what people wrote,
 * texts, corrections, judgements and added facts, stays, and what no longer fits it is reported.
 */
export function planImport(catalogue: Catalogue, operations: OperationFacts[]): ImportPlan {
	const imported = catalogue.facts.filter(({ isAdded }) => !isAdded);
	const before = factsByMethod(imported);
	const after = new Map(operations.map((operation) => [operation.method, operation]));
	const { files, problems } = placeAll(catalogue, operations);
	const kept = [...after.values()].filter(({ method }) => before.has(method));
	const texts = textsByMethod(catalogue.texts);
	const report = {
		'New operations': [...after.keys()].filter((method) => !before.has(method)),
		'Operations that the platform no longer has': [...before.keys()].filter(
			(method) => !after.has(method),
		),
		'Changed facts': kept.flatMap((operation) =>
			differences(before.get(operation.method), operation).map(
				(change) => `${operation.method} ${change}`,
			),
		),
		'Operations without texts': [...after.keys()].filter((method) => !texts.has(method)),
		'Added operations that the platform has by now': addedMethods(catalogue).filter((method) =>
			after.has(method),
		),
		...reportCorrections(catalogue, after),
	};
	const emptied = imported.map(({ file }) => file).filter((file) => !files.has(file));
	return { files, emptied, problems, report: withoutEmpty(report) };
}

const withoutEmpty = (report: Record<string, string[]>) =>
	Object.fromEntries(Object.entries(report).filter(([, lines]) => lines.length > 0));

const addedMethods = ({ facts }: Catalogue) =>
	facts
		.filter(({ isAdded }) => isAdded)
		.flatMap(({ operations }) => operations.map(({ method }) => method));

/** Corrections that were written for another fact, and those that the platform has made itself. */
function reportCorrections(
	{ corrections }: Catalogue,
	operations: Map<string, OperationFacts>,
): Record<string, string[]> {
	// What a correction is about may be what another one before it said
	const said = new Map<string, unknown>();
	const report = { stale: [] as string[], made: [] as string[] };
	for (const { file, groups } of corrections)
		for (const correction of groups.flatMap(({ changes }) => changes)) {
			const isPart = said.has(nameOf({ ...correction, field: wholeOf(correction.field) }));
			said.set(nameOf(correction), correction.to);
			if (isPart) continue;
			const found = JSON.stringify(valueOf(operations, correction));
			if (found === JSON.stringify(correction.from)) continue;
			const isMade = found === JSON.stringify(correction.to);
			const now = found === undefined ? 'does not exist' : `is now ${found}`;
			report[isMade ? 'made' : 'stale'].push(`${file}: ${nameOf(correction)} ${now}`);
		}
	return {
		'Corrections that no longer fit': report.stale,
		'Corrections that the platform has made itself': report.made,
	};
}

const wholeOf = (field: string) => field.split('.')[0] ?? '';

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
