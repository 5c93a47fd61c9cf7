import type { Entry, ErrorTable, Explanation } from '../../nodes/shared/faults/errorTable';
import type { FaultKind } from '../../nodes/shared/faults/Fault';

const head = `# Errors

Written by \`npm run docs:errors\` from \`catalogue/errors.json\`; CONTRIBUTING.md says how to explain one more.

An error of a node has a message (what happened, and the platform's own reason), a description (code, sub-code, request ID, method, what to do, item) and, for workflows that go on, \`details\` with the same as JSON. Session keys, secrets and signatures are in none of them.

## Which entry explains an error

The sub-code decides: of all patterns that fit, the one with the most letters, where \`*\` stands for any text. Without one, the code decides, by itself or in a range. Codes in no table are the platform's own, and those in an answer that the platform calls a success are the service's (business).

## When a call is repeated

${table([
	['Repeat', 'Which operations', 'Why'],
	[
		'`always`',
		'all',
		'The refusal shows that nothing was done: the platform counts calls (codes 4 to 8, `accesscontrol.*`) before it passes them on, and an address where nothing answers has received nothing.',
	],
	[
		'`safe`',
		'reading ones',
		'It is open whether anything was done: a timeout, a broken connection or an answer that cannot be read can hide a call that was carried out. Codes 1, 3, 10 and 44 and `isp.*` belong here too: the platform does not say where the call stopped.',
	],
	[
		'`never`',
		'none',
		'The same call would get the same answer: permission, parameter, session, business. A quota that is used up is not waited for either.',
	],
])}

\`isp.top-mapping-parse-error\`, \`mz.*\` and \`ism.*\` are never repeated: the service has answered, so the call may have been carried out, and its answer cannot be read the next time either. Code 15 or 50 alone says only that the service refused; only an \`isp.\` sub-code makes it the platform's fault.

A ban of up to ten minutes is a pause, a longer one lasts until the quota is renewed: the platform names the seconds ("This ban will last for 1 more seconds"). The daily quota is renewed at midnight in China. A gateway or proxy may name a time too, in the header \`Retry-After\` as seconds or as a date.

A call waits for a minute at most, and for a turn of its own no longer than Timeout; what lasts longer ends it at once. A ban holds for what it names, its scope below, and for nothing else: later calls that it concerns wait for it under the same rule, or fail with the ban's own code, sub-code, words and request ID and a note that they were **not sent** and when the ban ends (\`details.note\`). Each process of n8n knows the bans that it has met.

## Refusals in a success

Many APIs answer with a success of the platform and a refusal in its content, such as \`success: false\`. That is an error too, of the kind business, unless Ignore Business Failures is on. Which member decides is a fact of the operation (\`success\` in the catalogue); where the platform does not describe the answer, a member that is named as a success decides, else an error code, at the top of the answer or in the only object there. Records of a list have results of their own and never make the call an error.
`;

/** The page about errors, in Markdown. */
export function renderErrors({ kinds, codes, subCodes }: ErrorTable): string {
	const platform = entriesOf(codes, (name) => /^\d/.test(name));
	const words = entriesOf(codes, (name) => /^[A-Z][a-z]/.test(name));
	const dingTalk = entriesOf(codes, (name) => name.startsWith('errcode '));
	const network = entriesOf(codes, (name) => /^(HTTP |[A-Z_]+$)/.test(name));
	const sections = [
		section('Kinds', Object.entries(kinds), kinds),
		section('Codes of the platform', [...platform, ...words], kinds),
		section('Sub-codes', Object.entries(subCodes).sort(byName), kinds),
		section('Codes in answers of DingTalk', dingTalk, kinds),
		section('HTTP and network', network, kinds),
	];
	return [head, ...sections].join('\n');
}

function entriesOf(table: Record<string, Entry>, fits: (name: string) => boolean) {
	return Object.entries(table).filter(([name]) => fits(name));
}

function section(
	title: string,
	entries: Array<[string, Partial<Explanation> & { codes?: string[] }]>,
	kinds: ErrorTable['kinds'],
): string {
	const isScoped = entries.some(([, { scope }]) => scope);
	const rows = entries.map(([name, entry]) => {
		const kind = entry.kind ?? (name as FaultKind);
		const full = { ...kinds[kind], ...entry };
		const limit = entry.codes ? ` with ${entry.codes.join(', ')}` : '';
		const row = [`\`${name}\`${limit}`, kind, full.title, full.hint, full.repeat];
		return isScoped ? [...row, full.scope ?? ''] : row;
	});
	const usual = ['Entry', 'Kind', 'What happened', 'What to do', 'Repeat'];
	const top = isScoped ? [...usual, 'Scope of a ban'] : usual;
	return [`## ${title}`, '', table([top, ...rows]), ''].join('\n');
}

/** A Markdown table, its columns as wide as their longest cell. */
function table([top = [], ...rows]: string[][]): string {
	const widths = top.map((_, at) => Math.max(...[top, ...rows].map((row) => row[at]?.length ?? 0)));
	const line = (cells: string[]) =>
		`| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
	return [top, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1);
