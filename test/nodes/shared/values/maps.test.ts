import { entryFields } from '../../../../nodes/shared/catalogue/forms';
import type { Field, Parameter } from '../../../../nodes/shared/catalogue/types';
import { jsonBody } from '../../../../nodes/shared/protocols/bodies';
import { checkXml, requestXml } from '../../../../nodes/shared/protocols/qimen/writeXml';
import { serialise, serialiseMember } from '../../../../nodes/shared/values/serialise';

const map = (change: Partial<Field> = {}): Field => ({
	name: 'props',
	type: 'map',
	fields: entryFields(change),
	...change,
});

/** Fails with what is allowed, at a place. */
const refusal = (path: string, allowed: string) =>
	expect.objectContaining({ path, allowed: expect.stringContaining(allowed) as string }) as Error;

describe('a map', () => {
	it.each([
		['texts', map(), { a: 'x', b: 5 }, '{"a":"x","b":"5"}'],
		['texts, given as JSON', map(), '{"a": "x", "b": 5}', '{"a": "x", "b": "5"}'],
		['numbers', map({ values: 'numeric' }), { a: '19' }, '{"a":19}'],
		['numbers, given as JSON', map({ values: 'numeric' }), '{"a":19}', '{"a":19}'],
		['true and false', map({ values: 'boolean' }), { a: 'true' }, '{"a":true}'],
		['anything', map({ values: 'any' }), { a: { b: [1] } }, '{"a":{"b":[1]}}'],
		['anything, given as JSON', map({ values: 'any' }), '{"a":{"b":[1]}}', '{"a":{"b":[1]}}'],
		['a name and a value of its own', map(), { value: 'x' }, '{"value":"x"}'],
	])('travels as an object of %s', (_, field, given, sent) => {
		expect(serialise(given, field)).toBe(sent);
	});

	it.each([
		['a list', '[{"name":"a","value":"b"}]', '', 'a JSON object'],
		['a list from an expression', [{ name: 'a' }], '', 'a JSON object'],
		['what is no JSON', 'a=b', '', 'valid JSON'],
		['a text for a number', { a: '1', b: 'many' }, '.b', 'a number'],
		['a text for a number, given as JSON', '{"b":"many"}', '.b', 'a number'],
	])('is not made of %s', (_, given, path, allowed) => {
		expect(() => serialise(given, map({ values: 'numeric' }))).toThrow(refusal(path, allowed));
	});

	it('stays an object inside of a struct and in a JSON body', () => {
		const order: Field = { name: 'order', type: 'struct', fields: [map()] };
		expect(serialise({ props: { a: 1 } }, order)).toBe('{"props":{"a":"1"}}');
		expect(serialiseMember('{"a":1}', map())).toBe('{"a":"1"}');
		expect(jsonBody({ props: '{"a":"1"}' }, [map()])).toBe('{"props":{"a":"1"}}');
	});

	it('becomes one element for each name in XML, which must be a name of one', () => {
		const props: Parameter = { ...map(), inside: 'request' };
		const xml = requestXml({ request: '{"props":{"color":"red","name":"n"}}' }, [props]);
		expect(xml).toBe('<request><props><color>red</color><name>n</name></props></request>');
		expect(() => checkXml('{"a b":"c"}', props)).toThrow(refusal('["a b"]', 'an XML element'));
	});
});
