import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IdKinds } from '../catalogue/files';

/** A kind of ids, as the facts have it: `parameter` is a path with `[]` inside a list. */
interface KindRow {
	kind: string;
	pairs: Array<{ method: string; parameter: string }>;
}

/** Which parameters and members take an id of a kind, by the platforms' SDKs and documents. */
export function readIdKinds(facts: string): IdKinds {
	const file = join(facts, 'sdk', 'pickers.json');
	const rows = JSON.parse(readFileSync(file, 'utf8')) as KindRow[];
	const taken = rows.filter(({ pairs }) => pairs.length > 0);
	return Object.fromEntries(taken.map(({ kind, pairs }) => [kind, pathsByMethod(pairs)]));
}

function pathsByMethod(pairs: KindRow['pairs']): Record<string, string[]> {
	const paths: Record<string, string[]> = {};
	for (const { method, parameter } of pairs)
		(paths[method] ??= []).push(parameter.replaceAll('[]', ''));
	return paths;
}
