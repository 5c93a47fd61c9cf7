import { loadOperations } from '../../gateway/loadOperations';
import { type Gateway, startGateway } from '../../gateway/Gateway';
import { services } from '../../gateway/services/services';
import { completeBody } from './caller';
import { counts } from '../support/counts';

describe('every method', () => {
	const operations = [...loadOperations().values()];
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});
	afterAll(() => gateway.close());

	function follow(whole: unknown, path: string): unknown {
		return path
			.replaceAll('[]', '')
			.split('.')
			.reduce<unknown>(
				(value, name) => (value as Record<string, unknown> | undefined)?.[name],
				whole,
			);
	}

	it.each(['true', 'false'])(
		'answers with success when simplify is %s',
		async (simplify) => {
			const problems: string[] = [];
			// The shop's own methods want ids that exist; they have tests of their own.
			for (const operation of operations.filter(({ method }) => !services.has(method))) {
				const body = completeBody(gateway, operation, simplify);
				const response = await fetch(gateway.url, { method: 'POST', body });
				const whole = (await response.json()) as Record<string, Record<string, unknown>>;
				const root = `${operation.method.replace(/^taobao\./, '').replaceAll('.', '_')}_response`;
				const content = simplify === 'true' ? whole : whole[root];
				if (!content?.request_id || 'error_response' in whole) problems.push(operation.method);
				if (simplify !== 'true' || !operation.result) continue;
				if (follow(whole, operation.result) === undefined)
					problems.push(`${operation.method}: result`);
			}
			expect(problems).toEqual([]);
			expect(gateway.calls.filter(({ unknown }) => unknown.length > 0)).toEqual([]);
		},
		240_000,
	);

	it('knows all methods of its services', () => {
		const known = new Set(operations.map(({ method }) => method));
		expect([...services.keys()].filter((method) => !known.has(method))).toEqual([]);
		expect(operations).toHaveLength(counts.operations + counts.newer);
	});
});
