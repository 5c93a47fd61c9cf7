import { type Entry, type ErrorTable, findEntry } from '../../nodes/shared/faults/errorTable';
import type { Fault } from '../../nodes/shared/faults/Fault';
import { unwrapDingTalk } from '../../nodes/shared/protocols/dingTalk/unwrapDingTalk';
import type { Unwrapped } from '../../nodes/shared/protocols/Protocol';
import { statusFault } from '../../nodes/shared/protocols/readResponse';
import { unwrapTop } from '../../nodes/shared/protocols/top/unwrapTop';

type Named = [name: string, entry: Entry];

/** Entries that the nodes do not find by the answers that hold their codes, read as the nodes read them. */
export function unreachable(table: ErrorTable): string[] {
	const isFound = (fault: Fault | undefined, entry: Entry) =>
		fault !== undefined && findEntry(fault, table) === entry && isShown(fault, entry);
	const lost = ([name, entry]: Named, faults: Array<Fault | undefined>) =>
		faults.every((fault) => isFound(fault, entry))
			? []
			: [`errors.json: ${name}: no answer with this code leads to the entry`];
	return [
		...Object.entries(table.codes).flatMap((named) => lost(named, faultsOfCode(named))),
		...Object.entries(table.subCodes).flatMap((named) => lost(named, faultsOfSubCode(named))),
	];
}

/** What comes from before the platform keeps its kind, whatever an entry says. */
const isShown = ({ kind }: Fault, entry: Entry) => kind !== 'transport' || entry.kind === kind;

/** For a range its first and its last code. */
function faultsOfCode([name, { kind }]: Named): Array<Fault | undefined> {
	const [, family = '', rest = ''] = /^(errcode |HTTP )?([^]*)$/.exec(name) ?? [];
	if (family === 'HTTP ') return [statusFault({ status: Number(rest), text: '' })];
	if (kind === 'transport') return [{ kind, code: name, message: '' }];
	const [, ...ends] = /^(\d+)-(\d+)$/.exec(rest) ?? [];
	const codes = ends.length > 0 ? ends : [rest];
	return codes.map((code) =>
		family
			? faultIn(unwrapDingTalk(answer({ errcode: Number(code), errmsg: '' })))
			: faultIn(unwrapTop(answer({ error_response: { code } }))),
	);
}

function faultsOfSubCode([pattern, { codes = ['15'] }]: Named): Array<Fault | undefined> {
	const sub_code = pattern.replaceAll('*', 'x');
	return codes.map((range) => {
		const code = range.replace(/-.*/, '');
		return faultIn(unwrapTop(answer({ error_response: { code, sub_code } })));
	});
}

const answer = (body: object) => ({ status: 200, text: JSON.stringify(body) });

const faultIn = (outcome: Unwrapped) => ('fault' in outcome ? outcome.fault : undefined);
