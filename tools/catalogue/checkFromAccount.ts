import type { AccountField } from '../../nodes/shared/catalogue/accountFields';
import type { Field, Operation, Route } from '../../nodes/shared/catalogue/types';
import { credentialsOf } from '../../nodes/shared/protocols/credentialsOf';
import { problemsWhere } from './problems';

/** The credential that has a field which stands in for parameters. */
const owners: Record<AccountField, string> = { agentId: 'dingTalkApi', region: 'alibabaCloudApi' };

/** Problems of parameters and members that the account gives when they are left out. */
export const fromAccountProblems = ({ method, parameters, route, paging }: Operation): string[] =>
	parameters.flatMap((parameter) => {
		const isPaged = paging?.parameter.startsWith(`${parameter.name}.`) ?? false;
		return fieldProblems(parameter, parameter.name, route, !isPaged).map(
			(problem) => `${method}: ${problem}`,
		);
	});

/** @param isReached whether members have a path by which the account's value is put in */
function fieldProblems(
	{ type, required, fromAccount, fields = [], holds = [] }: Field,
	path: string,
	route: Route | undefined,
	isReached: boolean,
): string[] {
	const own = fromAccount
		? problemsWhere([
				[required === true, 'is required, so that nothing stands in for it'],
				[!/^(string|numeric)$/.test(type), `a ${type} is no text that the account could give`],
				[path.includes('.') && !isReached, 'it has no path by which it could be filled in'],
				[
					!credentialsOf(route).includes(owners[fromAccount.field]),
					`the credential has no ${fromAccount.field}`,
				],
			])
		: [];
	const isOpen = isReached && type === 'struct';
	const members = [
		...fields.map((field) => [field, isOpen] as const),
		...holds.map((field) => [field, false] as const),
	];
	return [
		...own.map((problem) => `${path}: fromAccount: ${problem}`),
		...members.flatMap(([field, isIn]) =>
			fieldProblems(field, `${path}.${field.name}`, route, isIn),
		),
	];
}
