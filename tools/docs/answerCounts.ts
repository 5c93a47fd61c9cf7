import { itemPlace } from '../../nodes/shared/catalogue/itemMembers';
import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain, Operation, ProtocolName } from '../../nodes/shared/catalogue/types';
import type { Exceptions } from '../catalogue/files';
import type { Catalogue } from '../catalogue/readCatalogue';
import { fillTable } from './markdownTable';

const families: Record<ProtocolName, string> = {
	top: 'Taobao Open Platform',
	aliExpress: 'AliExpress',
	dingTalk: 'DingTalk, REST',
	dingTalkTop: 'DingTalk, older calls',
	qimen: 'Qimen',
	qimenCloud: 'Qimen cloud scenes',
	alibabaCloud: 'Alibaba Cloud',
};

const heads = [
	...['Family', 'Operations', 'Known', 'Known: items at a place', 'Known: whole', 'Likely'],
	...['Unknown', 'Unknown: at a place'],
];

/** A text with the numbers of operations by what is known of their answers, between its marks. */
export function fillAnswerCounts(text: string, domains: Domain[]): string {
	const operations = domains.flatMap(operationsOf);
	const rows = Object.entries(families).map(([protocol, name]) =>
		row(
			name,
			operations.filter(({ route }) => (route?.protocol ?? 'top') === protocol),
		),
	);
	return fillTable(text, 'answers', [heads, ...rows, row('all', operations)]);
}

function row(name: string, operations: Operation[]): string[] {
	const known = operations.filter(({ response }) => response);
	const unknown = operations.filter(({ response }) => !response);
	const placed = (list: Operation[]) => list.filter((one) => itemPlace(one) !== undefined).length;
	const counts = [
		...[operations.length, known.length, placed(known), known.length - placed(known)],
		known.filter(({ responseFrom }) => responseFrom === 'near').length,
		...[unknown.length, placed(unknown)],
	];
	return [name, ...counts.map((count) => count.toLocaleString('en'))];
}

/** A text with the operations of the described families whose answers are unknown, by reason, between its marks. */
export function fillUnknownAnswers(
	text: string,
	{ unknownAnswers, refusedAnswers }: Pick<Catalogue, 'refusedAnswers' | 'unknownAnswers'>,
	domains: Domain[],
): string {
	const operations = domains.flatMap(operationsOf);
	const unknown = new Set(operations.filter(isUnknown).map(({ method }) => method));
	const rows = [...unknownAnswers, ...refusedAnswers].map(({ reason, methods }: Exceptions) => [
		reason,
		methods
			.filter((method) => unknown.has(method))
			.map((method) => `\`${method}\``)
			.join(', '),
	]);
	return fillTable(text, 'unknown answers', [['Why', 'Operations'], ...rows]);
}

const isUnknown = ({ response }: Operation) => !response;
