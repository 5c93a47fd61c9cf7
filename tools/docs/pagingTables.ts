import type { Domain, Operation, Paging } from '../../nodes/shared/catalogue/types';
import { operationsOf } from '../../nodes/shared/catalogue/domain';
import { canOverlap } from '../../nodes/shared/paging/readOverlapping';
import type { Exceptions } from '../catalogue/files';
import type { Figures, Measured } from '../paging/simulate';
import { type Html, code, domainLink, markup, table } from './markup';

type Paged = Operation & { paging: Paging };

const pagedOf = (domain: Domain) =>
	operationsOf(domain).filter((operation): operation is Paged => operation.paging !== undefined);

/** How operations page: counts, what each way of reading loses and costs, and the exceptions. */
export function pagingTables(
	domains: Domain[],
	exceptions: Exceptions[],
	measured: Measured[],
): Html {
	const paged = domains.flatMap(pagedOf);
	return markup`<h2>Numbers</h2>
${styleTable(paged)}
<h2>By domain</h2>
${domainTable(domains)}
<h2>By way of reading</h2>
${wayTable(paged)}
${measuredTable(measured)}
<h2>Lists in JSON text</h2>
<p>The platform gives these lists as JSON text, and <code>records</code> leads to it without <code>[]</code>.</p>
${textTable(paged)}
<h2>Exceptions</h2>
<p>These speak of pages and have no paging.</p>
${exceptions.map(exceptionList)}`;
}

const styles: Array<Paging['style']> = ['page', 'offset', 'cursor'];
const members = [
	...(['size', 'maxSize', 'lastPage', 'total', 'hasNext', 'next', 'records', 'id'] as const),
];

function styleTable(paged: Paged[]): Html {
	const row = (style: string, list: Paged[]) => [
		style,
		list.length,
		...members.map((name) => list.filter(({ paging }) => paging[name] !== undefined).length),
	];
	const rows = styles.map((style) => row(style, withStyle(paged, style)));
	return table(['Style', 'Operations', ...members], [...rows, row('all', paged)]);
}

const withStyle = (paged: Paged[], style: Paging['style']) =>
	paged.filter(({ paging }) => paging.style === style);

function domainTable(domains: Domain[]): Html {
	const rows = domains
		.map((domain) => ({ domain, paged: pagedOf(domain) }))
		.filter(({ paged }) => paged.length > 0)
		.map(({ domain, paged }) => [
			domainLink(domain),
			paged.length,
			...styles.map((style) => withStyle(paged, style).length),
		]);
	return table(['Domain', 'Operations', ...styles], rows);
}

const ways = ['by name', 'by total', 'by cursor', 'as it comes'] as const;

function wayOf({ paging }: Paged): (typeof ways)[number] {
	const { style, maxSize, defaultSize = 20 } = paging;
	if (style === 'cursor') return 'by cursor';
	if (canOverlap(paging, maxSize ?? defaultSize)) return 'by name';
	return paging.total ? 'by total' : 'as it comes';
}

function wayTable(paged: Paged[]): Html {
	const rows = ways.map((way) => [way, paged.filter((one) => wayOf(one) === way).length]);
	return table(['Way', 'Operations'], rows);
}

const round = (value: number) => Math.round(value * 10) / 10;
const figuresText = ({ lost, doubled, calls }: Figures) =>
	[lost, doubled, calls].map(round).join(' / ');

function measuredTable(measured: Measured[]): Html {
	const columns = ['as it comes', 'by total', 'by name'].map(
		(way) => `${way}: lost / doubled / calls`,
	);
	const rows = measured.map(({ name, plain, byTotal, byName }) => [
		name,
		...[plain, byTotal, byName].map(figuresText),
	]);
	return table(['Between two calls', ...columns], rows);
}

function textTable(paged: Paged[]): Html {
	const rows = paged
		.flatMap(({ method, paging: { records } }) =>
			records && !records.endsWith('[]') ? [{ method, records }] : [],
		)
		.sort((a, b) => (a.method < b.method ? -1 : 1))
		.map(({ method, records }) => [code(method), code(records)]);
	return table(['Method', 'Records'], rows);
}

function exceptionList({ reason, methods }: Exceptions): Html {
	const items = [...methods].sort().map((method) => markup`<li>${code(method)}</li>\n`);
	return markup`<p>${reason}</p>\n<ul>\n${items}</ul>\n`;
}
