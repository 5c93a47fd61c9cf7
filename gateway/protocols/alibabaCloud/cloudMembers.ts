import type { OperationFacts, ResponseField } from '../../../nodes/shared/catalogue/types';

/** The members of an answer: of a list where the action describes several things, else none but the request's id. */
export function cloudMembers({ response, route }: OperationFacts): ResponseField[] {
	if (response) return response;
	const action = route?.protocol === 'alibabaCloud' ? route.action : '';
	const thing = /^Describe(?!\w*Status$)(\w+[^s])s$/.exec(action)?.[1];
	return thing ? listOf(thing) : [];
}

function listOf(thing: string): ResponseField[] {
	const fields: ResponseField[] = [
		{ name: `${thing}Id`, type: 'String' },
		{ name: 'Description', type: 'String' },
		{ name: 'CreationTime', type: 'Date' },
	];
	return [
		{ name: 'TotalCount', type: 'Number' },
		{ name: 'PageNumber', type: 'Number' },
		{ name: 'PageSize', type: 'Number' },
		{ name: `${thing}s`, type: `${thing}[]`, fields },
	];
}
