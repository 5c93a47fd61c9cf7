import { isDeepStrictEqual } from 'node:util';
import type { INodeExecutionData } from 'n8n-workflow';
import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { RunOutput } from '../support/engine';
import { expectedItems } from './expectedItems';
import knownDisagreements from './known-disagreements.json';

/** Whether the records of an answer came out, of a list that is read in pieces the one that was asked for. */
export function hasExpectedItems(
	items: INodeExecutionData[],
	answer: string,
	operation: OperationFacts,
): boolean {
	if (!operation.response) return true;
	const expected = expectedItems(answer, operation).slice(0, operation.paging && 1);
	return isDeepStrictEqual(
		items.map(({ json }) => json),
		expected,
	);
}

/** What the sandbox misses or wants otherwise in a call; undefined when it refused for something else or not at all. */
export function disagreement(error: RunOutput['error']): string | undefined {
	const text = `${error?.message} ${error?.description}`;
	const missing = /缺少必选参数 (\S+)/.exec(text)?.[1];
	if (missing) return `${missing} is missing`;
	const [, name, expected] = /参数 (\S+) 无效: expected (.*?)(?=\)| Code |$)/.exec(text) ?? [];
	return name && `${name} is not ${expected}`;
}

/** What catalogue and facts are known to disagree on, by method. */
export function known(run: 'full' | 'required'): Record<string, string> {
	const groups = knownDisagreements.filter((group) => group.run === run);
	return Object.assign({}, ...groups.map(({ refused }) => refused)) as Record<string, string>;
}
