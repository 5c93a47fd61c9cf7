import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain } from '../../nodes/shared/catalogue/types';
import type { Judgements } from '../catalogue/types';
import { type Html, markup, table } from './markup';

const heads = ['Domain', 'Operations', 'May be repeated', 'With a reason', 'Looks like a read'];

/** How many operations of each domain may be repeated. */
export function repeatingTable(domains: Domain[], judgements: Judgements[]): Html {
	const rows = domains.map((domain) => {
		const own = judgements.filter((judgement) => judgement.domain === domain.value);
		const counts = [operationsOf(domain).length, ...judged(own)];
		return { name: markup`<a href="${domain.value}.html">${domain.displayName}</a>`, counts };
	});
	const sums = heads
		.slice(1)
		.map((_, at) => rows.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0));
	return table(heads, [...rows.map(({ name, counts }) => [name, ...counts]), ['all', ...sums]]);
}

function judged(judgements: Judgements[]): number[] {
	const count = (of: (file: Judgements) => string[]) => judgements.flatMap(of).length;
	const reads = count(({ reads = [] }) => reads);
	const explained = count(({ readsThough = {} }) => Object.keys(readsThough));
	return [
		reads + explained,
		explained,
		count(({ writesThough = {} }) => Object.keys(writesThough)),
	];
}
