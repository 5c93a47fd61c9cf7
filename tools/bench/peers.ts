import type { Gateway } from '../../start/startGateway';
import { inTurns } from './measure';
import { type Client, otherClients, ownClient } from './peerClients';

interface Task {
	title: string;
	method: string;
	params: Record<string, string>;
	calls: number;
}

const rounds = 5;
const signatures = 20_000;

/** Calls that are compared; a page of trades is what a sync reads. */
const tasks: Task[] = [
	{ title: 'small answers', method: 'taobao.time.get', params: {}, calls: 500 },
	{
		title: 'pages of 100 trades',
		method: 'taobao.trades.sold.get',
		params: { fields: 'tid,status,payment,created,receiver_address,orders', page_size: '100' },
		calls: 50,
	},
];

/** CPU time of signatures and calls of the nodes' client beside that of public clients, in turns, as ratios. */
export async function measurePeers(gateway: Gateway, folder: string): Promise<void> {
	const own = ownClient(gateway);
	const clients = [own, ...otherClients(gateway, folder)];
	await compareIds(clients);
	await compare('signatures', clients, (client) => signAll(own, client));
	for (const { title, method, params, calls } of tasks)
		for (const inFlight of [1, 20])
			await compare(`${title} over TLS, ${inFlight} in flight`, clients, ({ call }) =>
				callAll(() => call(method, params), calls, inFlight),
			);
}

/** Prints how many times less CPU time the nodes' client, which is the first, takes. */
async function compare(title: string, clients: Client[], action: (client: Client) => unknown) {
	const actions = clients.map((client) => [client.name, () => action(client)] as const);
	const times = await inTurns(rounds, Object.fromEntries(actions));
	const [own = NaN, ...others] = clients.map(({ name }) => times[name] ?? NaN);
	for (const [at, time] of others.entries()) {
		const ratio = (time / own).toFixed(2);
		console.log(`Other clients, ${title}: nodes / ${clients[at + 1]?.name} ${ratio}`);
	}
}

/** MD5 is the only method that all have; they must come to the same signature. */
function signAll(own: Client, client: Client): void {
	const params = {
		...{ method: 'taobao.trades.sold.get', app_key: '1', session: 'x'.repeat(50), v: '2.0' },
		...{ format: 'json', sign_method: 'md5', timestamp: '2026-01-31 08:00:00', page_no: '1' },
		...{ fields: 'tid,status,payment,orders', page_size: '100', use_has_next: 'true' },
	};
	if (client.sign(params) !== own.sign(params)) throw new Error(`${client.name} signs otherwise`);
	for (let count = 0; count < signatures; count += 1) client.sign(params);
}

/** As many workers as calls may be under way. */
async function callAll(call: () => Promise<unknown>, calls: number, inFlight: number) {
	let left = calls;
	const work = async () => {
		while (left > 0) {
			left -= 1;
			if (!(await call())) throw new Error('A call was refused');
		}
	};
	await Promise.all(Array.from({ length: inFlight }, work));
}

/** Says which clients keep the 19 digits of a trade's id. */
async function compareIds([own, ...others]: Client[]): Promise<void> {
	const first = async (client?: Client) => {
		const answer = JSON.stringify(await client?.call('taobao.trades.sold.get', { fields: 'tid' }));
		return /"tid":"?(\d+)/.exec(answer)?.[1];
	};
	const id = await first(own);
	if (id?.length !== 19) throw new Error(`The first trade has the id ${id}`);
	for (const other of others) {
		const kept = (await first(other)) === id ? 'exact' : 'rounded';
		console.log(`Other clients, 19-digit ids: ${other.name} ${kept}`);
	}
}
