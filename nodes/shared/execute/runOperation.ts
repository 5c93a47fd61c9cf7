import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Success } from '../transport/performCall';
import { readPages } from '../transport/readPages';
import { createCaller } from './caller';
import { changeValues } from './changeValues';
import type { Prepared } from './Prepared';
import type { CallOptions } from './readOptions';
import { readPlan } from './readPlan';
import { parseTexts } from './parseTexts';
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
	const { limit, fixed, ...plan } = readPlan(context, paging, values, itemIndex);
	const path = paging.records ?? result;
	const pages = readPages({
		...plan,
		paging,
		backwards: Boolean(paging.backwards) && limit === Infinity,
		fetch: (position) =>
			call(
				changeValues(values, {
					...fixed,
					...(position !== undefined && { [paging.parameter]: position }),
				}),
			),
		records: (payload) => recordsOf(payload as IDataObject, path),
	});
	const items: IDataObject[] = [];
	let left = limit;
	for await (const { answer, records } of pages) {
		const wanted = records.slice(0, left) as IDataObject[];
		for (const item of toOutput(answer, options, () => wanted)) items.push(item);
		left -= wanted.length;
		if (left <= 0 || records[0] === answer.payload) break;
	}
	return items;
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
