import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOST_ADDRESS } from '../../../start/ports';
import type { NodeDraft } from '../workflows';

/** Counts the records that workflows hand over. */
export interface Sink {
	/** How often each record came, by its key. */
	counts: Map<string, number>;
	/** How many times records were handed over. */
	readonly deliveries: number;
	/** Begins a new time, as when n8n is started again. */
	beginTime: () => void;
	/** How many records came again that had come in one of the times before, by that time; from 0 on. */
	doubledBy: number[];
	/** The node of a workflow that hands over all items of an execution; `key` is an expression about `item`. */
	node: (key: string) => NodeDraft;
	stop: () => Promise<void>;
}

/** Starts a server that takes keys of records as a JSON list. */
export async function startSink(): Promise<Sink> {
	const counts = new Map<string, number>();
	const times = new Map<string, number>();
	const doubledBy = [0];
	let deliveries = 0;
	const take = (key: string) => {
		const before = times.get(key);
		if (before !== undefined) doubledBy[before] = (doubledBy[before] ?? 0) + 1;
		times.set(key, doubledBy.length - 1);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	};
	const server = createServer((request, response) => {
		let text = '';
		request.setEncoding('utf8').on('data', (part: string) => (text += part));
		request.on('end', () => {
			for (const key of JSON.parse(text) as string[]) take(key);
			deliveries += 1;
			response.setHeader('content-type', 'application/json').end('{}');
		});
	});
	await once(server.listen(0, HOST_ADDRESS), 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		counts,
		doubledBy,
		beginTime: () => void doubledBy.push(0),
		get deliveries() {
			return deliveries;
		},
		node: (key) => sinkNode(`http://${HOST_ADDRESS}:${port}/`, key),
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

function sinkNode(url: string, key: string): NodeDraft {
	return {
		name: 'Sink',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		executeOnce: true,
		parameters: {
			method: 'POST',
			url,
			sendBody: true,
			specifyBody: 'json',
			jsonBody: `={{ JSON.stringify($input.all().map(({ json: item }) => ${key})) }}`,
			options: {},
		},
	};
}

/** How many records came more than once, each time beyond the first one counted. */
export function doubledIn({ counts }: Pick<Sink, 'counts'>): number {
	return [...counts.values()].reduce((sum, count) => sum + count - 1, 0);
}
