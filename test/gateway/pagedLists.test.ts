import { loadOperations } from '../../gateway/loadOperations';
import { type Gateway, startGateway } from '../../gateway/Gateway';
import type { OperationFacts, Paging } from '../../nodes/shared/catalogue/types';
import { itemPlace } from '../../nodes/shared/catalogue/itemMembers';
import { expectedValues } from '../support/expectedSample';
import { ask, type Values } from './tables/ask';
import { at, put } from './tables/PickerLists';

/** More pages than any list of the sandbox has. */
const most = 60;

describe('a list that is read in pages', () => {
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});
	afterAll(() => gateway.close());

	const paged = [...loadOperations().values()].filter(
		({ paging, result, route }) =>
			paging &&
			itemPlace({ paging, result }) !== undefined &&
			(!route || ['top', 'dingTalk', 'alibabaCloud'].includes(route.protocol)) &&
			!(route?.protocol === 'dingTalk' && route.token),
	);

	/** Reads on until nothing more follows; gives the pages that have records. */
	async function pagesOf(operation: OperationFacts, paging: Paging): Promise<string[]> {
		const { style, parameter, first = style === 'page' ? 1 : 0 } = paging;
		const inside = operation.parameters.find(({ name }) => name === parameter)?.inside;
		const path = inside ? `${inside}.${parameter}` : parameter;
		const pages: string[] = [];
		let count = 0;
		for (let place: unknown = first; place !== undefined && pages.length < most;) {
			const values: Values = expectedValues(operation);
			put(values, path, place);
			const answer = await ask(gateway, operation, values);
			const records = recordsOf(operation, answer);
			if (records.length === 0) break;
			pages.push(JSON.stringify(records));
			count += records.length;
			place = style === 'page' ? Number(place) + 1 : count + Number(first);
			if (paging.next) place = at(answer, paging.next)[0];
			if (paging.hasNext && at(answer, paging.hasNext)[0] === false) place = undefined;
		}
		return pages;
	}

	it('has no page twice, and an end', async () => {
		const problems: string[] = [];
		for (const operation of paged) {
			const pages = operation.paging ? await pagesOf(operation, operation.paging) : [];
			if (pages.length === most) problems.push(`${operation.method}: no end`);
			if (new Set(pages).size < pages.length) problems.push(`${operation.method}: a page twice`);
		}
		expect(problems).toEqual([]);
		expect(paged.length).toBeGreaterThan(200);
	}, 120_000);
});

/** The records of an answer; some lists travel as JSON text. */
function recordsOf(operation: OperationFacts, answer: unknown): unknown[] {
	const place = itemPlace(operation) ?? '';
	const found = at(answer, place);
	return place.endsWith('[]')
		? found
		: found.flatMap((text) => JSON.parse(String(text)) as unknown);
}
