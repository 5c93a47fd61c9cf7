import type { OperationFacts, ResponseField } from '../../nodes/shared/catalogue/types';
import { namesList, namesSuccess, snakeCase } from './names';

const record: ResponseField[] = [
	{ name: 'id', type: 'Number' },
	{ name: 'name', type: 'String' },
	{ name: 'modified', type: 'Date' },
];
const success: ResponseField = { name: 'success', type: 'Boolean' };

/** The members of an operation's answer; invented where the platform does not say. */
export function membersOf({ response, result }: OperationFacts): ResponseField[] {
	if (response) return response;
	if (!result) return [{ name: 'result', type: 'Result', fields: [success, ...record] }];
	return [invent(result.split('.'))];
}

/** The names on the way to the records, without the marks of lists. */
export function resultPath({ result }: OperationFacts): string[] {
	return result ? result.replaceAll('[]', '').split('.') : [];
}

/** The member that a path leads to: list, object or scalar by its mark, or by the look of its name. */
function invent([step = 'result', ...rest]: string[]): ResponseField {
	const name = step.replace('[]', '');
	if (rest.length > 0) return { name, type: 'Result', fields: [success, invent(rest)] };
	if (step.endsWith('[]')) return { name, type: 'Record[]', fields: record };
	if (namesSuccess(name)) return { name, type: 'Boolean' };
	if (namesScalar(name)) return { name, type: 'String' };
	if (namesList(name)) return { name, type: 'Record[]', fields: record };
	return { name, type: 'Record', fields: record };
}

function namesScalar(name: string): boolean {
	return /(^|_)(url|msg|id|requestid|msgid|no|code|time|name|count|num|token|ticket|value|type)$/.test(
		snakeCase(name),
	);
}
