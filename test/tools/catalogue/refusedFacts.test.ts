import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogueFolder } from '../../../tools/catalogue/paths';
import { factsByMethod, readCatalogue } from '../../../tools/catalogue/readCatalogue';
import type { SdkFactCounts } from '../../../tools/import/sdkFacts';

const { refusedFacts, facts, judgements } = readCatalogue();
const source = readFileSync(join(catalogueFolder, 'source.json'), 'utf8');
const { sdkFacts } = JSON.parse(source) as { sdkFacts: SdkFactCounts };

/** Those refused by kind, with a reason each, wherever it stands. */
function refusedByKind(): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { kind, facts: byMethod } of refusedFacts) {
		const lists = byMethod ? Object.values(byMethod) : [[]];
		const size = lists.reduce((sum, list) => sum + Math.max(list.length, 1), 0);
		counts[kind] = (counts[kind] ?? 0) + size;
	}
	return counts;
}

describe('refused facts of official SDKs', () => {
	it('are as many as the last import counted, but for reads that are judged elsewhere', () => {
		const counted = Object.entries(sdkFacts)
			.filter(([kind, { refused }]) => refused > 0 && kind !== 'unmarked-read')
			.map(([kind, { refused }]) => [kind, refused]);
		expect(refusedByKind()).toEqual(Object.fromEntries(counted));
		const reasons = judgements.flatMap(({ writesThough = {} }) => Object.keys(writesThough));
		expect(reasons.length).toBeGreaterThanOrEqual(sdkFacts['unmarked-read']?.refused ?? Infinity);
	});

	it('are about operations of the catalogue', () => {
		const known = factsByMethod(facts);
		const methods = refusedFacts.flatMap((group) => Object.keys(group.facts ?? {}));
		expect(methods.filter((method) => !known.has(method))).toEqual([]);
	});
});
