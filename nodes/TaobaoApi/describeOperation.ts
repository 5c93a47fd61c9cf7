import type { IDataObject } from 'n8n-workflow';
import { findAnywhere, findEntry, officialPage } from '../shared/catalogue/anywhere';
import { itemMembers } from '../shared/catalogue/itemMembers';
import type { DescribedField, Operation } from '../shared/catalogue/types';
import type { Item } from '../shared/execute/Item';
import { unknownParameter } from '../shared/execute/unknownParameter';
import { isBlank } from '../shared/values/scalarText';
import { describeParameter, describeWhole, type Detail } from './describeParameter';
import { shownParameters } from './parameterFields';
import { platformOf } from './platforms';
import { readMethod } from './readMethod';
import { unknownMethod } from './unknownNames';

/** Bytes that a model is given at most. */
export const mostBytes = 2048;

/** How much is said of required and of optional parameters, and how many names of these and of the answer's members. */
interface Degree {
	required: Detail;
	optional: Detail;
	/** Of optional parameters of which no more than the name is said. */
	names: number;
	answer: number;
}

const degrees: Degree[] = [
	{ required: 'all', optional: 'all', names: Infinity, answer: Infinity },
	{ required: 'all', optional: 'all', names: Infinity, answer: 20 },
	{ required: 'all', optional: 'values', names: Infinity, answer: 20 },
	{ required: 'all', optional: 'text', names: Infinity, answer: 20 },
	{ required: 'all', optional: 'text', names: Infinity, answer: 8 },
	{ required: 'all', optional: 'name', names: 60, answer: 20 },
	{ required: 'all', optional: 'name', names: 20, answer: 10 },
	{ required: 'values', optional: 'name', names: 20, answer: 10 },
	{ required: 'text', optional: 'name', names: 20, answer: 10 },
	{ required: 'name', optional: 'name', names: 10, answer: 10 },
];

/**
 * What an item's method takes and gives, in at most 2 kB: the less important is said in fewer words or left out.
 * With a parameter, that one alone, or a member of it by its path, and more about it.
 * @throws NodeOperationError that names the nearest when there is no such method or parameter
 */
export function describeOperation(item: Item): IDataObject {
	const method = readMethod(item);
	const operation = findAnywhere(method);
	if (!operation) throw unknownMethod(item, method);
	const given = item.parameter('parameter', '');
	if (isBlank(given)) return describe(operation);
	const path = String(given).trim();
	const found = fieldAt(operation.parameters, path);
	if (!found) throw unknownParameter(item, operation, path);
	return describeWhole({ method, name: path }, found, fits);
}

function describe(operation: Operation): IDataObject {
	const head = headOf(operation);
	let said = head;
	for (const degree of degrees) {
		said = { ...head, ...parametersOf(operation, degree), ...answerOf(operation, degree) };
		if (fits(said)) return degree.optional === 'name' ? fillUp(operation, degree, said) : said;
	}
	return { ...said, title: undefined, description: undefined };
}

/** Says more than the name of as many optional parameters as there is room for, in their order. */
function fillUp(operation: Operation, degree: Degree, least: IDataObject): IDataObject {
	const details: Detail[] = [];
	let said = least;
	for (const index of optionalOf(operation).keys())
		for (const detail of ['values', 'text'] as const) {
			const more = {
				...least,
				...parametersOf(operation, degree, { ...details, [index]: detail }),
			};
			if (!fits(more)) continue;
			details[index] = detail;
			said = more;
			break;
		}
	return said;
}

const fits = (said: IDataObject): boolean => Buffer.byteLength(JSON.stringify(said)) <= mostBytes;

function headOf(operation: Operation): IDataObject {
	const { method, name, title, description, repeatable, paging, successor, route } = operation;
	const entry = findEntry(method);
	return {
		...{ method, name, title, description },
		platform: platformOf(route),
		...(entry?.delisted && { delisted: true }),
		...(successor && { successor }),
		...(repeatable && { onlyReads: true }),
		...(paging && { list: 'Read page by page; Return All and Limit of the node say how many' }),
		page: entry && officialPage(entry),
	};
}

/** @param details of optional parameters by their place, where more is said of them than the degree tells */
function parametersOf(
	operation: Operation,
	degree: Degree,
	details: Record<number, Detail> = {},
): IDataObject {
	const all = shownParameters(operation);
	const said = (parameters: DescribedField[], detail: Detail) =>
		parameters.map((parameter) => describeParameter(parameter, detail));
	const others = optionalOf(operation);
	return {
		required: said(
			all.filter(({ required }) => required),
			degree.required,
		),
		optional:
			degree.optional === 'name'
				? namesAnd(others, details, degree.names)
				: said(others, degree.optional),
	};
}

const optionalOf = (operation: Operation): DescribedField[] =>
	shownParameters(operation).filter(({ required }) => !required);

/** Of some parameters more than their names. */
function namesAnd(
	parameters: DescribedField[],
	details: Record<number, Detail>,
	most: number,
): Array<IDataObject | string> {
	const told = parameters.flatMap((parameter, index) => {
		const detail = details[index];
		return detail ? [describeParameter(parameter, detail)] : [];
	});
	const others = parameters.filter((_, index) => !details[index]);
	return [
		...told,
		...listed(
			others.map(({ name }) => name),
			most,
		),
	];
}

function answerOf(operation: Operation, { answer }: Degree): IDataObject {
	const names = itemMembers(operation)?.map(({ name }) => name) ?? [];
	return names.length > 0 ? { answer: listed(names, answer) } : {};
}

/** Names, and how many more there are. */
const listed = (names: string[], most: number): string[] =>
	names.length > most ? [...names.slice(0, most), `and ${names.length - most} more`] : names;

/** A parameter, or a member by its path; a list on the way is its entries. */
function fieldAt(fields: DescribedField[], path: string): DescribedField | undefined {
	const exact = fields.find(({ name }) => name === path);
	if (exact) return exact;
	const outer = fields.find(({ name }) => path.startsWith(`${name}.`));
	return outer?.fields && fieldAt(outer.fields, path.slice(outer.name.length + 1));
}
