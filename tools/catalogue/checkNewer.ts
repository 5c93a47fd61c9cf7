import type { DescribedField, Operation, Package } from '../../nodes/shared/catalogue/types';
import { checkDefaults } from './checkDefaults';
import { checkPaging } from './checkPaging';
import { checkTexts } from './checkTexts';
import { checkOperation, checkSuccess, type ExpectedCounts, unique } from './crossCheck';
import { problemsWhere } from './problems';
import type { Catalogue } from './readCatalogue';

/** Problems where the packages are not those that the import has counted. */
export function countNewer(packages: Package[], { newer }: ExpectedCounts): string[] {
	const found = packages.flatMap((entry) => entry.operations).length;
	const expected = newer ?? { operations: 0, packages: 0 };
	const what = (name: string, count: number, wanted: number) =>
		count === wanted ? [] : [`${name}: ${count} instead of ${wanted}`];
	return [
		...what('newer operations', found, expected.operations),
		...what('packages', packages.length, expected.packages),
	];
}

/**
 * Problems of the operations that are in no domain, after the same rules as those of domains, but for what nobody has
 * written: values that a text lists need not be options.
 * @param others the operations of the domains
 */
export function checkNewer(
	packages: Package[],
	others: Operation[],
	{ glossary }: Pick<Catalogue, 'glossary'>,
): string[] {
	const operations = packages.flatMap((entry) => entry.operations);
	return [
		...taken('method', others, operations, ({ method }) => method),
		...taken('apiId', others, operations, ({ apiId }) => apiId?.toString()),
		...taken('name of a newer operation', [], operations, ({ name }) => name.toLowerCase()),
		...operations.flatMap(checkOperation),
		...operations.flatMap(checkSuccess),
		...operations.flatMap(({ method, parameters }) => labelProblems(parameters, method)),
		...checkDefaults(operations),
		...checkPaging(operations, []),
		...checkTexts(operations.map(withoutLists), { texts: [textsOf(operations)], glossary }),
	];
}

/** What stands twice among the newer operations, or with others as well. */
function taken(
	what: string,
	others: Operation[],
	operations: Operation[],
	read: (operation: Operation) => string | undefined,
): string[] {
	const known = new Set(others.map(read));
	const values = operations.map(read).filter((value) => value !== undefined);
	return unique(what, [...values, ...values.filter((value) => known.has(value))]);
}

/** Nobody has written options of most lists of values, so that none are asked for. */
const withoutLists = (operation: Operation): Operation => ({
	...operation,
	parameters: operation.parameters.map((parameter) => ({ ...parameter, listsValues: undefined })),
});

/** What a person wrote: a parameter without a description has a label alone, which is made of its wire name. */
const textsOf = (operations: Operation[]) => ({
	...{ file: '', domain: '', resource: '' },
	texts: Object.fromEntries(
		operations.map((operation) => {
			const written = operation.parameters.filter(({ description }) => description);
			const parameters = Object.fromEntries(written.map((one) => [one.name, one]));
			return [operation.method, { ...operation, parameters }];
		}),
	),
});

function labelProblems(fields: DescribedField[], place: string): string[] {
	return fields.flatMap(({ name, label = '', fields: members = [], holds = [] }) => [
		...problemsWhere([
			[!/^[A-Z0-9][\x21-\x7e]*( [\x21-\x7e]+)*$/.test(label), 'is no ASCII text with a capital'],
			[label.length > 40, 'is longer than 40 characters'],
		]).map((problem) => `${place}: ${name}: the label "${label}" ${problem}`),
		...labelProblems([...members, ...holds], `${place}: ${name}`),
	]);
}
