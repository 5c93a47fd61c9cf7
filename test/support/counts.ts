import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const catalogue = join(__dirname, '../../catalogue');
const read = <Content>(file: string) =>
	JSON.parse(readFileSync(join(catalogue, file), 'utf8')) as Content;

const domains = read<Array<{ value: string }>>('domains.json').map(({ value }) => value);
const added = domains
	.flatMap((domain) => readdirSync(join(catalogue, domain)).map((file) => `${domain}/${file}`))
	.filter((file) => file.endsWith('.added.json'))
	.reduce((sum, file) => sum + read<{ operations: unknown[] }>(file).operations.length, 0);

/** Domains that have a trigger. */
const triggers = read<unknown[]>('increments.json').length;

const operations = read<{ operations: number }>('source.json').operations + added;

/** Methods that are in no domain. */
const newer = new Set(
	readdirSync(join(catalogue, 'newer'))
		.filter((file) => /^\w+\.json$/.test(file))
		.flatMap((file) => read<{ operations: Array<{ method: string }> }>(`newer/${file}`).operations)
		.map(({ method }) => method),
);

/** Operations of domains that `catalogue/routes/` names, by their protocol. */
const routes = readdirSync(join(catalogue, 'routes'))
	.filter((file) => file !== 'elements.json')
	.flatMap((file) => Object.entries(read<Record<string, { protocol: string }>>(`routes/${file}`)))
	.flatMap(([method, route]) => (newer.has(method) ? [] : [route]))
	.reduce<Record<string, number>>(
		(sums, { protocol }) => ({ ...sums, [protocol]: (sums[protocol] ?? 0) + 1 }),
		{},
	);

/** How many there must be, as the data say: no test has to change when people or the platform add something. */
export const counts = {
	/** What the platform's documents had, and what people have added. */
	operations,
	/** Those that are in no domain, as the import has counted them. */
	newer: read<{ newer: { operations: number } }>('source.json').newer.operations,
	domains: domains.length,
	triggers,
	/** One a domain, the one that calls any API, and the triggers. */
	nodes: domains.length + 1 + triggers,
	routes,
	/** Operations by the protocol that they arrive by; that of AliExpress is `top` unless a credential says otherwise. */
	protocols: protocolsOf(routes),
};

function protocolsOf(named: Record<string, number>): Record<string, number> {
	const others = Object.entries(named).filter(([protocol]) => protocol !== 'aliExpress');
	const elsewhere = others.reduce((sum, [, count]) => sum + count, 0);
	return { top: operations - elsewhere, ...Object.fromEntries(others) };
}
