import { checkParameters } from '../../../gateway/checks/checkParameters';
import { expectationsOf } from '../../../gateway/expectations/expectationsOf';
import { operationsOf } from '../../../nodes/shared/catalogue/domain';
import type { DescribedField, Operation } from '../../../nodes/shared/catalogue/types';
import { fillValues } from '../../../nodes/shared/values/changeValues';
import { serialise } from '../../../nodes/shared/values/serialise';
import { compileCatalogue } from '../../../tools/catalogue/compile';
import { readCatalogue } from '../../../tools/catalogue/readCatalogue';
import { exampleStruct } from '../../../tools/docs/exampleStruct';

const exampleOf = (field: Partial<DescribedField>): unknown =>
	JSON.parse(exampleStruct({ name: 'order', type: 'struct', ...field }));

describe('the example of a struct', () => {
	it('has what must be there, at any depth, by its type', () => {
		const fields: DescribedField[] = [
			{ name: 'id', type: 'numeric', required: true },
			{ name: 'note', type: 'string' },
			{ name: 'gift', type: 'boolean', required: true },
			{ name: 'day', type: 'date', required: true },
			{ name: 'kind', type: 'number', required: true, options: [{ value: '7', name: 'Seven' }] },
			{ name: 'code', type: 'string', required: true, example: 'AB-1' },
			{
				name: 'rows',
				type: 'struct[]',
				required: true,
				fields: [{ name: 'tags', type: 'string[]', required: true, example: 'a,b' }],
			},
		];
		expect(exampleOf({ fields })).toEqual({
			id: '1',
			gift: true,
			day: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/) as unknown,
			kind: 7,
			code: 'AB-1',
			rows: [{ tags: ['a', 'b'] }],
		});
	});

	it('has the first members where none must be there', () => {
		const fields = Array.from({ length: 9 }, (_, at): DescribedField => ({
			name: `m${at}`,
			type: 'boolean',
		}));
		expect(exampleOf({ fields })).toEqual({ m0: true, m1: true, m2: true, m3: true, m4: true });
	});

	it('has the body of the kind that it names, and no other', () => {
		const body = (kind: string): DescribedField => ({
			...{ name: kind, type: 'boolean', required: true, when: { name: 'kind', values: [kind] } },
		});
		const options = [{ value: 'link', name: 'Link' }];
		const kind: DescribedField = { name: 'kind', type: 'string', required: true, options };
		expect(exampleOf({ fields: [body('text'), body('link'), kind] })).toEqual({
			kind: 'link',
			link: true,
		});
	});

	it('is that of the texts, completed by what must be there', () => {
		const fields: DescribedField[] = [
			{ name: 'name', type: 'string' },
			{ name: 'gift', type: 'boolean', required: true },
		];
		const example = '[{"name": "Table", "own": 1}, {"name": "Two"}]';
		expect(exampleOf({ type: 'struct[]', fields, example })).toEqual([
			{ name: 'Table', own: 1, gift: true },
			{ name: 'Two', gift: true },
		]);
	});

	it('has JSON where the members of a member are not known', () => {
		const fields: DescribedField[] = [
			{ name: 'a', type: 'struct', required: true },
			{ name: 'b', type: 'struct[]', required: true, example: '[{"c": 1}]' },
			{ name: 'd', type: 'struct[]', required: true },
		];
		expect(exampleOf({ fields })).toEqual({ a: {}, b: [{ c: 1 }], d: [] });
	});

	it('keeps to limits', () => {
		const fields: DescribedField[] = [
			{ name: 'title', type: 'string', required: true, maxLength: 3 },
			{ name: 'content', type: 'string', required: true, maxBytes: 4 },
			{ name: 'count', type: 'number', required: true, minValue: 5 },
		];
		const { title, content, count } = exampleOf({ fields }) as Record<string, unknown>;
		expect(String(title)).toHaveLength(3);
		expect(Buffer.byteLength(String(content))).toBeLessThanOrEqual(4);
		expect(count).toBe(5);
	});
});

describe('all examples of the catalogue', () => {
	const catalogue = readCatalogue();
	const examples = compileCatalogue(catalogue)
		.flatMap(operationsOf)
		.flatMap((operation) =>
			operation.parameters
				.filter(({ type, fields = [] }) => type.startsWith('struct') && fields.length > 0)
				.map((parameter) => ({ operation, parameter, json: exampleStruct(parameter) })),
		);

	it('pass the check before sending', () => {
		const refused = examples.filter(({ parameter, json }) =>
			faultOf(() => serialise(withAccount(json, parameter), parameter)),
		);
		expect(examples.length).toBeGreaterThan(0);
		expect(refused.map(placeOf)).toEqual([]);
	});

	it('are what the platforms expect, where no correction says that they expect too much', () => {
		const relaxed = catalogue.corrections
			.flatMap(({ groups }) => groups.flatMap(({ changes }) => changes))
			.filter(({ field, to }) => field.endsWith('.required') && to === null)
			.map(({ method, parameter }) => `${method}: ${parameter}`);
		const strict = examples.filter((example) => !relaxed.includes(placeOf(example)));
		expect(strict.length).toBeGreaterThan(examples.length * 0.9);
		const wrong = strict.flatMap(({ operation, parameter, json }) => {
			const expected = expectationsOf(operation).filter(({ name }) => name === parameter.name);
			const business = new Map([[parameter.name, serialise(json, parameter) ?? '']]);
			const fault = faultOf(() => checkParameters({ business, files: new Map() }, expected));
			return fault === undefined ? [] : [`${placeOf({ operation, parameter })}: ${fault}`];
		});
		expect(wrong).toEqual([]);
	});
});

/** The example as it is when the credential has put in what it stands in for. */
const withAccount = (json: string, parameter: DescribedField): unknown =>
	fillValues(new Map([[parameter.name, json]]), [parameter], { agentId: '1' }).get(parameter.name);

const placeOf = ({ operation, parameter }: { operation: Operation; parameter: DescribedField }) =>
	`${operation.method}: ${parameter.name}`;

function faultOf(check: () => unknown): string | undefined {
	try {
		check();
		return undefined;
	} catch (error) {
		return String(error);
	}
}
