import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Members } from '../../gateway/expectations/Sketch';
import { CatalogueError } from '../catalogue/CatalogueError';
import { formatJson } from '../catalogue/format';
import { catalogueFolder, root } from '../catalogue/paths';
import { groupBy } from '../catalogue/groupBy';
import { newestMetadata } from '../import/readDocuments';
import { readMetadata, readPackages, readWireNames, type WireApi } from '../import/sources';
import { readByHand } from './byHand';
import { readIdKinds } from './idKinds';
import { applyByHand, applyRow } from './corrections';
import { sketchQimen } from './qimen';
import { sketchMetadata } from './sketch';
import { isDocument, sketchApi } from './sketchApi';
import { readWitness } from './witness';

const usage =
	'Usage: npm run expectations -- --facts <folder>\n' +
	'Writes what the sandbox expects of requests, and which parameters take an ID of which kind, from the facts of the platforms.';

/** What the sandbox expects, by family and method. */
function main(): void {
	const { facts } = parseArgs({ options: { facts: { type: 'string' } } }).values;
	if (!facts) throw new CatalogueError([usage]);
	const apis = readWireNames(join(facts, 'wire-names.json'));
	const expectations = readExpectations(facts, apis);
	writeFileSync(join(catalogueFolder, 'id-kinds.json'), formatJson(readIdKinds(facts)));
	CatalogueError.throwIfAny(applyByHand(expectations, readByHand()));
	writeFamily('newer', newerExpectations(facts, apis));
	const families = groupBy(apis, familyOf);
	for (const [family, members] of families)
		writeFamily(
			family,
			members.map(({ method }) => [method, expectations[method] ?? {}]),
		);
}

function readExpectations(facts: string, apis: readonly WireApi[]): Record<string, Members> {
	const witness = readWitness(facts);
	const metadata = readMetadata(newestMetadata(facts));
	const witnesses = new Map(
		[...witness.dingTalk, ...witness.alibabaCloud].map((api) => [api.method, api]),
	);
	const shapes = groupBy(witness.shapes, ({ method }) => method);
	const rows = groupBy(witness.rows, ({ method }) => method);
	const entries = apis.map((wire) => {
		const { method } = wire;
		const members = sketchApi({
			wire,
			metadata: wire.listedIn2026 ? metadata.get(wire.apiId) : undefined,
			witness: witnesses.get(method),
			shapes: shapes.get(method) ?? [],
		});
		for (const row of rows.get(method) ?? []) if (row.parameter) applyRow(members, row);
		return [method, members] as const;
	});
	return Object.fromEntries(entries);
}

/** Those that only the metadata has: it alone says what they take. */
function newerExpectations(facts: string, apis: WireApi[]): Array<[string, Members]> {
	const known = new Set(apis.map(({ method }) => method));
	const all = readPackages(newestMetadata(facts)).flatMap((entry) => entry.apis);
	return all
		.filter(({ method }) => !known.has(method))
		.map((metadata) => {
			const { method, request } = metadata;
			const isXml = method.startsWith('taobao.qimen.');
			const members = isXml ? sketchQimen(request) : sketchMetadata(request);
			return [method, members];
		});
}

function familyOf(api: WireApi): string {
	if (api.method.startsWith('dingtalk.')) return 'dingTalk';
	if (api.method.includes('.aliyuncs.com.')) return 'alibabaCloud';
	return isDocument(api) ? 'qimen' : 'top';
}

/** One line a method, so that a change shows where it is. */
function writeFamily(
	family: string,
	expectations: Array<[method: string, members: Members]>,
): void {
	const lines = expectations
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([method, members]) => `${JSON.stringify(method)}:${JSON.stringify(members)}`);
	const file = join(root, 'gateway/expectations', `${family}.json`);
	writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
}

try {
	main();
} catch (error) {
	CatalogueError.report(error, false);
}
