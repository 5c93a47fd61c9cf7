import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import type { Field } from '../../../../nodes/shared/catalogue/types';
import { serialise } from '../../../../nodes/shared/values/serialise';
import { put } from '../../../support/entries';

const struct = (...fields: Field[]): Field => ({ name: 'x', type: 'struct', fields });
const list = (...fields: Field[]): Field => ({ name: 'x', type: 'struct[]', fields });
const refusal = (value: unknown, field: Field) => {
	try {
		return serialise(value, field);
	} catch (error) {
		const { path, allowed } = error as { path: string; allowed: string };
		return `${path}: ${allowed}`;
	}
};

describe('lists', () => {
	let gateway: Gateway;
	beforeAll(async () => {
		gateway = await startGateway();
	});
	afterAll(() => gateway.close());

	it('with holes are sent as JSON with nulls', async () => {
		const { wire } = await put(gateway, 'any', '={{ ({a: [1,,2]}) }}', { isFixed: true });
		expect(wire).toBe('{"a":[1,null,2]}');
	});

	it.each(['={{ [,{itemCode:"a"}] }}', '[null,{"itemCode":"a"}]'])(
		'of objects take no hole and no null: %s',
		async (value) => {
			const { refusal: told, calls } = await put(gateway, 'qimenList', value, { isFixed: true });
			expect(told).toContain('criteriaList[0]: it must be a JSON object');
			expect(calls).toEqual([]);
		},
	);

	it('that are blank members are left out, as empty cells are', () => {
		const field = struct({ name: 'ids', type: 'string[]' }, {
			name: 'n',
			type: 'number[]',
		} as never);
		expect(serialise({ ids: '', n: ' ', a: 1 }, field)).toBe('{"a":1}');
	});

	it.each([
		[{ line: [{ a: 1 }, { a: 2 }] }, '[{"a":1},{"a":2}]'],
		[{ line: { a: 1 } }, '[{"a":1}]'],
		[[{ a: 1 }], '[{"a":1}]'],
		[{ a: 1 }, ': a JSON array of objects'],
		[{ line: [{ a: 1 }], b: 2 }, ': a JSON array of objects'],
	])(
		'may stand under the name of their element, as a reader of XML puts them: %j',
		(value, wire) => {
			expect(refusal(value, { ...list({ name: 'a', type: 'number' }), element: 'line' })).toBe(
				wire,
			);
		},
	);

	it.each(['5', '[1]', 'null', 'true'])(
		'are no extended properties of Qimen, nor is %s',
		async (value) => {
			const { refusal: told, calls } = await put(gateway, 'qimenJson', value, { isFixed: true });
			expect(told).toContain('a JSON object');
			expect(calls).toEqual([]);
		},
	);
});

describe('a struct given as text', () => {
	it('has texts where the platform wants texts, as one given as an object', () => {
		const field = list({ name: 'name', type: 'string' }, { name: 'value', type: 'string' });
		const rows = [
			{ name: 'n', value: 3 },
			{ name: 'b', value: true },
		];
		const text = '[{"name":"n","value":"3"},{"name":"b","value":"true"}]';
		expect(serialise(rows, field)).toBe(text);
		expect(serialise(JSON.stringify(rows), field)).toBe(text);
	});

	it('keeps dates in the form of the platform, and a day alone', () => {
		const field = struct({ name: 'a', type: 'date' }, { name: 'b', type: 'date' });
		const text = '{"a":"2026-01-31","b":"2026-01-31 08:00:00"}';
		expect(serialise(text, field)).toBe(text);
		expect(serialise('{"a":"2026-01-31T00:00:00Z"}', field)).toBe('{"a":"2026-01-31 08:00:00"}');
		expect(refusal('{"a":"2026-02-31"}', field)).toContain('.a: a date');
	});
});

describe('JSON of any shape', () => {
	const any: Field = { name: 'x', type: 'json' };

	it('passes as it is written, however long it is', () => {
		const text = `[${'1,'.repeat(4_000_000)}1e21,12345678901234567890]`;
		expect(serialise(text, any)).toBe(text);
	});

	it.each([
		['[1e400]', '[0]: a finite number, not Infinity'],
		['{"a":"\\ud83d"}', '.a: text of whole characters, without a lone surrogate'],
		['{"a":', ': valid JSON'],
	])('is checked all the same: %s', (text, told) => {
		expect(refusal(text, any)).toBe(told);
	});
});
