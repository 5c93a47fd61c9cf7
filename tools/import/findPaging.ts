import type { Paging } from '../../nodes/shared/catalogue/types';
import type { MetadataField } from './metadata';
import { findAnswer, findId } from './pagingAnswer';
import type { PagingInput } from './pagingInputs';
import { defaultSizeOf, firstOf, fixedSizeOf, maxSizeOf } from './pagingNumbers';
import { type Role, roleOf } from './pagingRole';

/** What is known of an operation's inputs and answer. */
export interface PagingSources {
	inputs: PagingInput[];
	response?: MetadataField[];
	result?: string;
	/** Title and text of the operation. */
	text: string;
}

type Roles = Array<{ input: PagingInput; role: Role | undefined }>;

const styles: Array<Paging['style']> = ['page', 'offset', 'cursor'];
const lastToFirst = /从后往前翻页|倒序的分页方式|从最后一页往[回前]/;

/** Tells how an operation pages; undefined when no input says where to go on. */
export function findPaging(sources: PagingSources): Paging | undefined {
	const { inputs, response, result } = sources;
	const roles = inputs.map((input) => ({ input, role: roleOf(input) }));
	const found = findPosition(roles);
	if (!found || isReport(inputs)) return undefined;
	const { style, position } = found;
	const answer = findAnswer(response, result, style);
	const askHasNext = inputs.find(({ name }) => name === 'use_has_next')?.path;
	return {
		style,
		parameter: position.path,
		...findSizes(roles, style, position),
		...answer,
		...(askHasNext && answer.hasNext && { askHasNext }),
		...(style === 'page' && answer.total && findName(sources, answer.records)),
	};
}

function findPosition(roles: Roles): { style: Paging['style']; position: PagingInput } | undefined {
	for (const style of styles) {
		const position = roles.find(({ role }) => role === style)?.input;
		if (position) return { style, position };
	}
	return undefined;
}

function findSizes(
	roles: Roles,
	style: Paging['style'],
	position: PagingInput,
): Pick<Paging, 'size' | 'first' | 'lastPage' | 'maxSize' | 'defaultSize'> {
	const size = findSize(roles, position);
	const first = isUnset(position, size) ? undefined : firstOf(position, style);
	const lastPage = style === 'page' ? position.maxValue : undefined;
	return {
		...(size && { size: size.path }),
		...(first !== undefined && { first }),
		...given('lastPage', lastPage),
		...(size ? limitsOf(size) : given('defaultSize', fixedSizeOf(position))),
	};
}

/** A default that is larger than the maximum shows that the maximum was misread. */
function limitsOf(size: PagingInput): Pick<Paging, 'maxSize' | 'defaultSize'> {
	const [maxSize, defaultSize] = [maxSizeOf(size), defaultSizeOf(size)];
	const isPossible = (defaultSize ?? 0) <= (maxSize ?? Infinity);
	return {
		...(isPossible && given('maxSize', maxSize)),
		...given('defaultSize', defaultSize),
	};
}

function given<Name extends keyof Paging>(
	name: Name,
	value: Paging[Name] | undefined,
): Pick<Paging, Name> | object {
	return value === undefined ? {} : { [name]: value };
}

/** The size stands beside the position; names that are only about pages go first. */
function findSize(roles: Roles, position: PagingInput): PagingInput | undefined {
	const all = roles.filter(({ role }) => role === 'size').map(({ input }) => input);
	const beside = all.filter(({ scope }) => scope === position.scope);
	const candidates = beside.length > 0 ? beside : all;
	return candidates.find(({ name }) => /page/.test(name)) ?? candidates[0];
}

/** Who sends the number of all pages sends a long document, and does not read a list. */
function isReport(inputs: PagingInput[]): boolean {
	return inputs.some(({ name }) => /^total_?pages?$/.test(name));
}

/** A page and a size that are both 0 are not set; no list has pages of no records. */
function isUnset(position: PagingInput, size: PagingInput | undefined): boolean {
	return position.default === '0' && size?.default === '0';
}

/** What names a record, where the platform's text warns that the list moves while it is read. */
function findName(
	{ text, inputs, response, result }: PagingSources,
	records = result,
): Pick<Paging, 'id'> {
	const isMoving = [text, ...inputs.map((input) => input.text)].some((said) =>
		lastToFirst.test(said),
	);
	const id = isMoving ? findId(response, records) : undefined;
	return id ? { id } : {};
}
