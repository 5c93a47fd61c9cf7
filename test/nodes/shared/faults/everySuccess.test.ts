import type { OperationFacts } from '../../../../nodes/shared/catalogue/types';
import { findBusinessFault } from '../../../../nodes/shared/faults/businessFault';
import { unwrapTop } from '../../../../nodes/shared/protocols/top/unwrapTop';
import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { services } from '../../../../gateway/services/services';
import { factsByMethod, readCatalogue } from '../../../../tools/catalogue/readCatalogue';
import { completeBody } from '../../../gateway/caller';

describe('findBusinessFault', () => {
	const operations = factsByMethod(readCatalogue().facts);
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway({ operations });
	});
	afterAll(() => gateway.close());

	/** The text of the gateway's answer to a complete call. */
	async function answerOf(operation: OperationFacts, simplify: string): Promise<string> {
		const body = completeBody(gateway, operation, simplify);
		return (await fetch(gateway.url, { method: 'POST', body })).text();
	}

	it.each(['true', 'false'])(
		'finds no fault in the successes of all operations when simplify is %s',
		async (simplify) => {
			const problems: string[] = [];
			let count = 0;
			for (const operation of operations.values()) {
				const outcome = unwrapTop(
					{ status: 200, text: await answerOf(operation, simplify) },
					operation.response,
				);
				// The shop's own methods refuse ids that it does not have.
				if ('fault' in outcome) {
					if (!services.has(operation.method)) problems.push(`${operation.method}: refused`);
					continue;
				}
				const withFacts = findBusinessFault(outcome.payload, operation);
				const withoutFacts = findBusinessFault(outcome.payload);
				if (withFacts ?? withoutFacts)
					problems.push(`${operation.method}: ${JSON.stringify(withFacts ?? withoutFacts)}`);
				count += 1;
			}
			expect(problems).toEqual([]);
			expect(count).toBeGreaterThan(operations.size - 30);
		},
		120_000,
	);
});
