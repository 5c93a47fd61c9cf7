import type { OperationFacts, ParameterType } from '../../nodes/shared/catalogue/types';
import { loadOperations } from '../../gateway/loadOperations';
import { type Gateway, startGateway } from '../../gateway/Gateway';
import { services } from '../../gateway/services/services';
import { systemParams, withSign } from './caller';
import { counts } from '../support/counts';

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

describe('every method', () => {
	const operations = [...loadOperations().values()];
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});
	afterAll(() => gateway.close());

	/** A complete, signed request: all parameters, files as parts. */
	function requestOf({ method, parameters }: OperationFacts, simplify: string): Request {
		const texts: Record<string, string> = {};
		const nested: Record<string, Record<string, string>> = {};
		const files: string[] = [];
		for (const { name, type, inside } of parameters) {
			if (type === 'file') files.push(name);
			else if (inside) (nested[inside] ??= {})[name] = samples[type];
			else texts[name] = samples[type];
		}
		for (const [name, members] of Object.entries(nested)) texts[name] = JSON.stringify(members);
		const params = { ...texts, ...systemParams(gateway, method, { simplify }) };
		return new Request(gateway.url, { method: 'POST', body: formOf(params, files) });
	}

	function formOf(params: Record<string, string>, files: string[]): FormData | URLSearchParams {
		const signed = withSign(gateway, params);
		if (files.length === 0) return new URLSearchParams(signed);
		const form = new FormData();
		for (const [name, value] of Object.entries(signed)) form.append(name, value);
		for (const name of files) form.append(name, new Blob(['picture']), 'a.png');
		return form;
	}

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
				const response = await fetch(requestOf(operation, simplify));
				const whole = (await response.json()) as Record<string, Record<string, unknown>>;
				const root = `${operation.method.replace(/^taobao\./, '').replaceAll('.', '_')}_response`;
				const body = simplify === 'true' ? whole : whole[root];
				if (!body?.request_id || 'error_response' in whole) problems.push(operation.method);
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
		expect(operations).toHaveLength(counts.operations);
	});
});
