import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain } from '../../nodes/shared/catalogue/types';
import type { Judgement } from '../catalogue/repeatable';
import { table } from './table';

const head = `# Repeating

Written by \`npm run docs:repeating\` from \`catalogue/repeatable/\`.

An answer can be lost after the platform has worked on a call. The node sends such a call again only if the operation reads: carrying it out twice has no effect beyond once. A person has judged that for each operation, by the platform's text ([decision 011](decisions/011-who-may-be-repeated.md)); in doubt, and without a judgement, a call is sent once. [errors.md](errors.md) says which faults leave open whether a call was carried out.

- **May be repeated**: reads, of which some **with a reason**, because a name or text looks like more.
- **Looks like a read**: is not repeated although its name looks like one, each with its reason.

## By domain

`;

/** The page about which operations may be repeated, in Markdown. */
export function renderRepeating(domains: Domain[], judgements: Judgement[]): string {
	const rows = domains.map((domain) => {
		const own = judgements.find((judgement) => judgement.domain === domain.value);
		return [domain.displayName, operationsOf(domain).length, ...counts(own)] as const;
	});
	const sum = (column: 1 | 2 | 3 | 4) => rows.reduce((total, row) => total + row[column], 0);
	const all = ['all', sum(1), sum(2), sum(3), sum(4)];
	const heads = ['Domain', 'Operations', 'May be repeated', 'With a reason', 'Looks like a read'];
	return head + table(heads, [...rows.map((row) => [...row]), all]);
}

function counts(own?: Judgement): [number, number, number] {
	if (!own) return [0, 0, 0];
	const { reads, readsThough, writesThough } = own;
	const explained = Object.keys(readsThough).length;
	return [reads.length + explained, explained, Object.keys(writesThough).length];
}
