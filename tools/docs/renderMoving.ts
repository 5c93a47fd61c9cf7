import { canOverlap } from '../../nodes/shared/paging/readOverlapping';
import type { Figures } from '../paging/simulate';
import type { Paged } from './renderPaging';
import { table } from './table';

/** What simulations of one scenario gave, by the way of reading. */
export interface Measured {
	name: string;
	plain: Figures;
	byName: Figures;
	byTotal: Figures;
}

const head = `## Lists that move

Records join, leave and move while a list is read, and each of them shifts others to another page. Return All, and a Limit beyond one page, read as exactly as the facts of an operation allow:

- **by name** (\`id\`, and a parameter for the size): each page begins a little before the end of the one before it, by a smaller size where pages have numbers. A record from the end of the page before proves that none slipped through, as records keep their order; where none is there, the reading steps back. Near \`lastPage\` pages have the full size and may not overlap. In the end the head is read again, where records go that move. A record that comes twice is given once. This holds without a total.
- **by total**: a total that fell shows that records moved to the page before, which is read again; one that grew, that rows at the head of a page came before. Joins and leaves that balance between two calls cannot be seen, so records may be lost or doubled.
- **by cursor**: the platform says where to go on; what holds is up to it.
- **as it comes**: nothing shows a move. Narrow what is asked for, or read when little changes.

What no way of reading can see: a list that changes its order between two calls without reason, or a record that moves to the head twice while the list is read. Where \`until\` names the end of the time, it is set to now when it is blank or later, so that no new record joins. \`use_has_next\` is set as the reading needs it.

The output Full Response and Raw give the pages as they come. A size of less than 10 records, and a first page whose records lack the name or share it, are read by total.
`;

const figuresText = `2,000 records in pages of 100; the list changes between every two calls. Lost are records that were there all the time, doubled are those given more than once; means of 5 runs of \`tools/paging/simulate.ts\`, which the tests keep true.
`;

/** How lists that move are read, for how many operations, and what it loses and costs. */
export function renderMoving(paged: Paged[], measured: Measured[]): string {
	return [head, renderWays(paged), figuresText, renderFigures(measured)].join('\n');
}

type Way = 'by name' | 'by total' | 'by cursor' | 'as it comes';

function wayOf({ paging }: Paged): Way {
	const { style, maxSize, defaultSize = 20 } = paging;
	if (style === 'cursor') return 'by cursor';
	if (canOverlap(paging, maxSize ?? defaultSize)) return 'by name';
	return paging.total ? 'by total' : 'as it comes';
}

function renderWays(paged: Paged[]): string {
	const ways: Way[] = ['by name', 'by total', 'by cursor', 'as it comes'];
	const rows = ways.map((way) => [way, paged.filter((one) => wayOf(one) === way).length]);
	return table(['Way', 'Operations'], rows);
}

function renderFigures(measured: Measured[]): string {
	const rows = measured.map(({ name, plain, byTotal, byName }) => [
		name,
		...[plain, byTotal, byName].map(
			({ lost, doubled, calls }) => `${round(lost)} / ${round(doubled)} / ${round(calls)}`,
		),
	]);
	const columns = ['as it comes', 'by total', 'by name'].map(
		(way) => `${way}: lost / doubled / calls`,
	);
	return table(['Between two calls', ...columns], rows);
}

const round = (value: number) => String(Math.round(value * 10) / 10);
