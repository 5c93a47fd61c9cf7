import type { OperationFacts, ParameterType } from '../../../../nodes/shared/catalogue/types';
import { findBusinessFault } from '../../../../nodes/shared/faults/businessFault';
import { unwrapTop } from '../../../../nodes/shared/protocols/top/unwrapTop';
import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { services } from '../../../../gateway/services/services';
import { readCatalogue } from '../../../../tools/catalogue/readCatalogue';
import { systemParams, withSign } from '../../../gateway/caller';

const samples: Record<Exclude<ParameterType, 'file'>, string> = {
	string: '文字',
	number: '1',
	numeric: '1234567890123456789',
	boolean: 'true',
	date: '2026-01-31 08:00:00',
	'string[]': 'a,b',
	'numeric[]': '1,2',
	'boolean[]': 'true,false',
	'date[]': '2026-01-31 08:00:00',
	json: '{"a":1}',
	struct: '{"a":1}',
	'struct[]': '[{"a":1}]',
};

describe('findBusinessFault', () => {
	const operations = new Map(
		readCatalogue().facts.flatMap((file) => file.operations.map((entry) => [entry.method, entry])),
	);
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway({ operations });
	});
	afterAll(() => gateway.close());

	/** The text of the gateway's answer to a complete call. */
	async function answerOf(operation: OperationFacts, simplify: string): Promise<string> {
		const { method, parameters } = operation;
		const texts: Record<string, string> = {};
		const nested: Record<string, Record<string, string>> = {};
		const files: string[] = [];
		for (const { name, type, inside } of parameters) {
			if (type === 'file') files.push(name);
			else if (inside) (nested[inside] ??= {})[name] = samples[type];
			else texts[name] = samples[type];
		}
		for (const [name, members] of Object.entries(nested)) texts[name] = JSON.stringify(members);
		const params = withSign(gateway, {
			...texts,
			...systemParams(gateway, method, { simplify }),
		});
		const form = new FormData();
		for (const [name, value] of Object.entries(params)) form.append(name, value);
		for (const name of files) form.append(name, new Blob(['picture']), 'a.png');
		const body = files.length > 0 ? form : new URLSearchParams(params);
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
