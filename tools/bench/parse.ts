import { parseLossless } from '../../nodes/shared/json/parseLossless';
import { inTurns, wallTime } from './measure';

const rounds = 21;

/** Prints what the lossless parse costs beside `JSON.parse`, and that it takes no long time for any text. */
export async function measureParse(): Promise<void> {
	const text = sampleAnswer();
	const { plain, lossless } = await inTurns(
		rounds,
		{ plain: () => JSON.parse(text) as unknown, lossless: () => parseLossless(text) },
		wallTime,
	);
	console.log(
		`Lossless parse of ${(text.length / 1e6).toFixed(1)} MB: ${(lossless / plain).toFixed(2)} × JSON.parse (at most 2)`,
	);
	// They look like a number up to their end
	const digits = `{"memo":"${'1'.repeat(1_000_000)}x"}`;
	const { million } = await inTurns(rounds, { million: () => parseLossless(digits) });
	console.log(`A million digits: ${million.toFixed(1)} ms (at most 50)`);
}

/** An answer of 1,000 trades of about 2 kB each, with three 19-digit ids in each. */
function sampleAnswer(): string {
	const trades = Array.from({ length: 1000 }, (_, index) => {
		const id = `41606004901${String(index).padStart(8, '0')}`;
		const order = `{"oid":${id},"num_iid":${id},"title":"${'测试商品 '.repeat(40)}","price":"12.50"}`;
		const memo = '备注 \\"x\\" '.repeat(60);
		return `{"tid":${id},"status":"WAIT_SELLER_SEND_GOODS","num":3,"memo":"${memo}","orders":[${order}]}`;
	});
	return `{"trades":[${trades.join(',')}],"total_results":1000}`;
}
