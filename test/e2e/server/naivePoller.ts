import { setTimeout as sleep } from 'node:timers/promises';
import type { Gateway } from '../../../gateway/Gateway';
import { call, list, timestamp } from '../../gateway/caller';

/** What most workflows do without a trigger: read what changed since the last time, page by page. */
export interface NaivePoller {
	/** How often each change came, by `id@time`. */
	counts: Map<string, number>;
	calls: number;
	stop: () => Promise<void>;
}

const METHOD = 'taobao.trades.sold.increment.get';
const PAGE_SIZE = 40;

/** When a naive poller polls, and how many seconds before now it begins. */
interface Rhythm {
	everySeconds: number;
	since: number;
}

/** Polls by the clock of the gateway; a call that fails is made again. */
export function startNaivePoller(gateway: Gateway, { everySeconds, since }: Rhythm): NaivePoller {
	let from = gateway.now - since * 1000;
	let isOver = false;
	const naive = { counts: new Map<string, number>(), calls: 0 };
	const poll = async () => {
		const to = gateway.now;
		for (let page = 1; ; page += 1) {
			const found = await retry(() => {
				naive.calls += 1;
				return readPage(gateway, { from, to, page });
			});
			for (const key of found) naive.counts.set(key, (naive.counts.get(key) ?? 0) + 1);
			if (found.length < PAGE_SIZE) break;
		}
		from = to;
	};
	const work = (async () => {
		while (!isOver) {
			await poll();
			await sleep(everySeconds * 1000);
		}
	})();
	const stop = () => {
		isOver = true;
		return work;
	};
	return Object.assign(naive, { stop });
}

async function retry<T>(attempt: () => Promise<T>): Promise<T> {
	for (;;) {
		const result = await attempt().catch(() => undefined);
		if (result) return result;
		await sleep(1000);
	}
}

async function readPage(
	gateway: Gateway,
	{ from, to, page }: { from: number; to: number; page: number },
): Promise<string[]> {
	const answer = await call(
		gateway,
		METHOD,
		{
			fields: 'tid,modified',
			start_modified: timestamp(from),
			end_modified: timestamp(to),
			page_no: String(page),
			page_size: String(PAGE_SIZE),
		},
		{ timestamp: timestamp(gateway.now) },
	);
	if (answer.error_response) throw new Error('The gateway said no');
	return list(answer.trades ?? []).map(({ tid, modified }) => `${String(tid)}@${String(modified)}`);
}
