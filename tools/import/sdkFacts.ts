import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { RefusedFacts } from '../catalogue/files';
import { type SdkFact, sdkFactHolds } from './sdkFactHolds';

/** How many facts of the official SDKs and documents the catalogue has, and how many it refuses, by kind. */
export type SdkFactCounts = Record<string, { taken: number; refused: number }>;

/** What the catalogue makes of those facts. */
export interface SdkFactReport {
	counts: SdkFactCounts;
	/** Neither in the catalogue nor refused. */
	open: string[];
	/** Refused, and in the catalogue or in no document. */
	stale: string[];
}

/** What the facts are compared with: operations with all corrections, names of XML elements, and what is refused. */
export interface ComparedCatalogue {
	operations: Map<string, OperationFacts>;
	elements: Record<string, string>;
	refused: RefusedFacts[];
	/** Methods that a person has judged, with a reason, not to be repeated. */
	judged: ReadonlySet<string>;
}

/** Reads `sdk/corrections.json` of the folder of facts; undefined where it is not there. */
export function readSdkFacts(facts: string): SdkFact[] | undefined {
	const file = join(facts, 'sdk', 'corrections.json');
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SdkFact[]) : undefined;
}

/** Compares facts by their values, wherever the catalogue has them from. */
export function compareSdkFacts(facts: SdkFact[], catalogue: ComparedCatalogue): SdkFactReport {
	const counts: SdkFactCounts = {};
	const open: string[] = [];
	const stale: string[] = [];
	const refused = new Set(catalogue.refused.flatMap(namesOf));
	for (const fact of facts) {
		const name = nameOf(fact);
		const count = (counts[fact.kind] ??= { taken: 0, refused: 0 });
		const holds = sdkFactHolds(fact, catalogue);
		const isRefused = refused.delete(name);
		if (holds) count.taken++;
		else if (isRefused || isJudged(fact, catalogue)) count.refused++;
		else open.push(name);
		if (holds && isRefused) stale.push(`${name}: is in the catalogue`);
	}
	stale.push(...[...refused].map((name) => `${name}: no document has it`));
	return { counts: sorted(counts), open, stale };
}

/** Who may be repeated is refused with a reason where it is judged. */
const isJudged = ({ kind, method = '' }: SdkFact, { judged }: ComparedCatalogue) =>
	kind === 'unmarked-read' && judged.has(method);

const nameOf = ({ kind, method, parameter }: SdkFact) =>
	[kind, method, parameter].filter(Boolean).join(' ');

function namesOf({ kind, facts }: RefusedFacts): string[] {
	if (!facts) return [kind];
	return Object.entries(facts).flatMap(([method, parameters]) =>
		parameters.length > 0
			? parameters.map((parameter) => nameOf({ kind, method, parameter }))
			: [nameOf({ kind, method })],
	);
}

const sorted = (counts: SdkFactCounts): SdkFactCounts =>
	Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
