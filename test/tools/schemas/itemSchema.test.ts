import type { ResponseField } from '../../../nodes/shared/catalogue/types';
import { itemSchema } from '../../../tools/schemas/itemSchema';

describe('the output schema of an operation', () => {
	const typeOf = (member: Omit<ResponseField, 'name'>) =>
		itemSchema({ response: [{ name: 'member', ...member }] })?.properties?.member;

	it.each(['BigDecimal', 'Date', 'Json', 'Price', 'String', 'byte[]'])(
		'says that %s comes as text',
		(type) => {
			expect(typeOf({ type })).toEqual({ type: 'string' });
		},
	);

	it('says that true and false stay what they are', () => {
		expect(typeOf({ type: 'Boolean' })).toEqual({ type: 'boolean' });
	});

	it('leaves open whether a number that may be an ID of 19 digits comes as text', () => {
		expect(typeOf({ type: 'Number' })).toEqual({ type: ['number', 'string'] });
		expect(typeOf({ type: 'Number', kind: 'number' })).toEqual({ type: 'number' });
	});

	it('says that amounts in texts come as texts', () => {
		expect(typeOf({ type: 'String', kind: 'number' })).toEqual({ type: 'string' });
	});

	it('has the members of structs and of the records of lists', () => {
		const fields: ResponseField[] = [{ name: 'nick', type: 'String' }];
		const object = { type: 'object', properties: { nick: { type: 'string' } } };
		expect(typeOf({ type: 'Buyer', fields })).toEqual(object);
		expect(typeOf({ type: 'Buyer[]', fields })).toEqual({ type: 'array', items: object });
		expect(typeOf({ type: 'String[]', fields })).toEqual({ type: 'array', items: object });
	});

	it('has the type of a list of plain values', () => {
		expect(typeOf({ type: 'String[]' })).toEqual({ type: 'array', items: { type: 'string' } });
		expect(typeOf({ type: 'byte[][]' })).toEqual({ type: 'array', items: { type: 'string' } });
	});

	it('takes a struct without known members for an object, and perhaps a text', () => {
		expect(typeOf({ type: 'PaginationDO' })).toEqual({ type: ['object', 'string'] });
	});

	it('is that of a record where the answer is a list', () => {
		const fields: ResponseField[] = [{ name: 'id', type: 'String' }];
		const response = [{ name: 'buyers', type: 'Buyer[]', fields }];
		expect(itemSchema({ response, result: 'buyers[]' })).toEqual({
			type: 'object',
			properties: { id: { type: 'string' } },
		});
	});

	it.each([
		['the answer is unknown', {}],
		['the answer has no members', { response: [] }],
		['what comes is JSON text', { response: [{ name: 'text', type: 'String' }], result: 'text' }],
	])('is missing where %s', (_, operation) => {
		expect(itemSchema(operation)).toBeUndefined();
	});
});
