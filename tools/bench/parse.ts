import { parseLossless } from '../../nodes/shared/json/parseLossless';
import { cpuTime } from './cpuTime';

const rounds = 21;

/** Time of the lossless parse against `JSON.parse` on the same answer, as a ratio of medians. */
export function measureParse(): { ratio: number; megabytes: number } {
	const text = sampleAnswer();
	const times = { lossless: [] as number[], plain: [] as number[] };
	for (let round = 0; round < rounds; round += 1) {
		times.plain.push(time(() => JSON.parse(text) as unknown));
		times.lossless.push(time(() => parseLossless(text)));
	}
	return { ratio: median(times.lossless) / median(times.plain), megabytes: text.length / 1e6 };
}

/** Milliseconds of CPU time that a million digits take, which look like a number up to their end. */
export async function measureDigits(): Promise<number> {
	const text = `{"memo":"${'1'.repeat(1_000_000)}x"}`;
	const times: number[] = [];
	for (let round = 0; round < rounds; round += 1)
		times.push(await cpuTime(() => void parseLossless(text)));
	return median(times);
}

/** An answer of 1,000 trades of about 2 kB each, with three 19-digit ids in each. */
function sampleAnswer(): string {
	const trades = Array.from({ length: 1000 }, (_, index) => {
		const id = `41606004901${String(index).padStart(8, '0')}`;
		const order = `{"oid":${id},"num_iid":${id},"title":"${'测试商品 '.repeat(40)}","price":"12.50"}`;
		return `{"tid":${id},"status":"WAIT_SELLER_SEND_GOODS","num":3,"memo":"${'备注 "x" '.replaceAll('"', '\\"').repeat(60)}","orders":[${order}]}`;
	});
	return `{"trades":[${trades.join(',')}],"total_results":1000}`;
}

function time(action: () => unknown): number {
	const start = performance.now();
	action();
	return performance.now() - start;
}

/** The middle of some numbers. */
export function median(numbers: number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}
