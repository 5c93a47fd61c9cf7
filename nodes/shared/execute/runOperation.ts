import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Paging } from '../catalogue/types';
import type { Page, Position } from '../paging/PageReader';
import { readPages } from '../paging/readPages';
import type { Success } from '../protocols/performCall';
import { createCaller } from './caller';
import { changeValues } from '../values/changeValues';
import type { Prepared } from './Prepared';
import type { CallOptions } from './readOptions';
import { readPlan } from './readPlan';
import { parseTexts } from '../json/parseTexts';
import { tellRead } from './tellRead';
import { recordsOf, toItems } from './toItems';

/**
 * Runs the operation of an item and gives its output: records, answers, or texts of answers.
 * @throws NodeOperationError when a value is not allowed, NodeApiError when a call fails
 */
export async function runOperation(
	context: IExecuteFunctions,
	prepared: Prepared,
	options: CallOptions,
	itemIndex: number,
): Promise<IDataObject[]> {
	const call = await createCaller(context, prepared, options, itemIndex);
	const { target, values } = prepared;
	const items = target.paging
		? await readList(context, prepared, call, { options, itemIndex })
		: toOutput(await call(values), options, (payload) => toItems(payload, target.result));
	return options.parseJson ? items.map((item) => parseTexts(item) as IDataObject) : items;
}

type Call = Awaited<ReturnType<typeof createCaller>>;

async function readList(
	context: IExecuteFunctions,
	{ target, values }: Prepared,
	call: Call,
	{ options, itemIndex }: { options: CallOptions; itemIndex: number },
): Promise<IDataObject[]> {
	const { paging, result } = target;
	if (!paging || (!options.simplify && options.output === 'items'))
		return toOutput(await call(values), options);
	const request = { target: { ...target, paging }, values, itemIndex };
	const asPages = options.output !== 'items';
	const { limit, fixed, hidden, ...plan } = readPlan(context, { ...request, asPages });
	const pages = readPages({
		...plan,
		paging,
		fetch: (position, size) =>
			call(changeValues(values, { ...fixed, ...pageChanges(paging, position, size) })),
		records: (payload) => recordsOf(payload as IDataObject, paging.records ?? result),
	});
	const items: IDataObject[] = [];
	try {
		await collect(pages, limit, (answer, records) => {
			const shown = hidden ? records.map((record) => without(record, hidden)) : records;
			for (const item of toOutput(answer, options, () => shown)) items.push(item);
		});
	} catch (error) {
		throw tellRead(context, error, { ...request, count: items.length, asPages });
	}
	return items;
}

/** Takes records from the pages until there are as many as the limit; an answer that is its own record is all. */
async function collect(
	pages: AsyncIterable<Page<Success>>,
	limit: number,
	take: (answer: Success, records: IDataObject[]) => void,
): Promise<void> {
	let left = limit;
	for await (const { answer, records } of pages) {
		const wanted = records.slice(0, left) as IDataObject[];
		take(answer, wanted);
		left -= wanted.length;
		if (left <= 0 || records[0] === answer.payload) return;
	}
}

function without({ ...record }: IDataObject, member: string): IDataObject {
	delete record[member];
	return record;
}

function pageChanges(
	{ parameter, size: sizeParameter }: Paging,
	position: Position,
	size: number | undefined,
): Record<string, unknown> {
	return {
		...(position !== undefined && { [parameter]: position }),
		...(sizeParameter && { [sizeParameter]: size }),
	};
}

/** An answer as the option Output wants it; `records` gives its records. */
function toOutput(
	{ text, body, payload }: Success,
	{ output, simplify }: CallOptions,
	records?: (payload: IDataObject) => IDataObject[],
): IDataObject[] {
	if (output === 'raw') return [{ body: text }];
	if (!simplify) return [body as IDataObject];
	if (output === 'fullResponse' || !records) return [payload as IDataObject];
	return records(payload as IDataObject);
}
