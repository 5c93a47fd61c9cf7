import { allEntries } from '../../nodes/shared/catalogue/anywhere';
import { findEntries } from '../../nodes/TaobaoApi/search/findEntries';
import { mostUsed, synonyms } from '../../nodes/TaobaoApi/search/words';
import { median, wallTime } from './measure';

/** Prints how long the node Taobao API searches, over what people call operations, in both languages. */
export async function measureSearch(): Promise<void> {
	const heap = heapUsed();
	const first = await wallTime(() => findEntries('order'));
	const grown = heapUsed() - heap;
	const phrases = [...mostUsed.values()]
		.flatMap(({ words }) => words.split(/, | /))
		.filter(Boolean);
	const queries = [...phrases, ...synonyms.keys()];
	for (const query of queries) findEntries(query);
	const times: number[] = [];
	for (const query of queries) times.push(await wallTime(() => findEntries(query)));
	const late = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? NaN;
	console.log(
		`Search of Taobao API over ${allEntries().length} operations: ${median(times).toFixed(1)} ms, of 99 % at most ${late.toFixed(1)} ms of 10 ms (${queries.length} searches); the first with loading ${first.toFixed(0)} ms and ${grown.toFixed(0)} MB`,
	);
}

function heapUsed(): number {
	global.gc?.();
	return process.memoryUsage().heapUsed / 1e6;
}
