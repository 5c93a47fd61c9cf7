import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain } from '../../nodes/shared/catalogue/types';
import type { Judgements } from '../catalogue/files';
import { type Html, domainLink, table } from './markup';

const heads = ['Domain', 'Operations', 'May be repeated', 'With a reason', 'Looks like a read'];

/** How many operations of each domain may be repeated. */
export function repeatingTable(domains: Domain[], judgements: Judgements[]): Html {
	const rows = domains.map((domain) => {
		const own = judgements.filter((judgement) => judgement.domain === domain.value);
		return [domainLink(domain), operationsOf(domain).length, ...judged(own)];
	});
	const all = ['all', domains.flatMap(operationsOf).length, ...judged(judgements)];
	return table(heads, [...rows, all]);
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
