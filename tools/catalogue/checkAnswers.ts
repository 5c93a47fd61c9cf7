import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { Exceptions } from './files';
import { problemsWhere, repeated } from './problems';

/** The families whose SDKs and documents describe their answers, all but single ones. */
const described = new Set<string | undefined>(['dingTalk', 'dingTalkTop', 'alibabaCloud']);

/** Why single answers of those families are unknown: nobody describes them, or what is said is not believed. */
export interface UnknownAnswers {
	unknownAnswers: Exceptions[];
	refusedAnswers: Exceptions[];
}

/** Problems: unknown answers of the described families without a reason, reasons that nothing needs. */
export function checkAnswers(operations: OperationFacts[], reasons: UnknownAnswers): string[] {
	const given = methodsOf(reasons.unknownAnswers);
	const refused = methodsOf(reasons.refusedAnswers);
	const byMethod = new Map(operations.map((operation) => [operation.method, operation]));
	return [
		...operations
			.filter(({ response, route }) => !response && described.has(route?.protocol))
			.filter(({ method }) => !given.includes(method) && !refused.includes(method))
			.map(
				({ method }) => `${method}: its answer is unknown, and unknown-answers.json has no reason`,
			),
		...repeated([...given, ...refused]).map((method) => `unknown answers: ${method} stands twice`),
		...given.flatMap((method) => staleReason(byMethod.get(method), method)),
	];
}

const methodsOf = (groups: Exceptions[]) => groups.flatMap(({ methods }) => methods);

function staleReason(operation: OperationFacts | undefined, method: string): string[] {
	const wrong = (text: string) => `unknown-answers.json: ${method} ${text}`;
	return problemsWhere([
		[!operation, wrong('is no operation')],
		[operation?.response !== undefined, wrong('has a known answer')],
		[
			operation !== undefined && !described.has(operation.route?.protocol),
			wrong('is of no family that is described'),
		],
	]);
}
