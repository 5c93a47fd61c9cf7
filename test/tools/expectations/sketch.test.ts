import type { Members } from '../../../gateway/expectations/Sketch';
import { applyByHand, applyRow, requireMember } from '../../../tools/expectations/corrections';
import { sketchQimen } from '../../../tools/expectations/qimen';
import { sketchFields, sketchMetadata, sketchParameter } from '../../../tools/expectations/sketch';

describe('sketches of requests', () => {
	it('tell lists with commas from those inside JSON', () => {
		const ids = { name: 'ids', type: 'Number[]', required: true };
		const query = { name: 'query', type: 'Query', fields: [ids] };
		const rows = { name: 'rows', type: 'Row[]', fields: [{ name: 'a', type: 'Boolean' }] };
		expect(sketchMetadata([ids, query, rows])).toEqual({
			'ids!': 'number,',
			query: { 'ids!': ['number'] },
			rows: [{ a: 'boolean' }],
		});
	});

	it('take the form of a list from the SDKs, and closed values from the pages', () => {
		const values = [{ value: 'asc' }, { value: 'desc' }];
		expect(sketchParameter({ name: 'order', type: 'String', values })).toBe('text{asc|desc}');
		expect(sketchParameter({ name: 'ids', type: 'String', list: 'json' })).toEqual(['text']);
		expect(sketchParameter({ name: 'ids', type: 'String', list: 'comma' })).toBe('text,');
	});

	it('let the body of a message depend on its kind', () => {
		const msgtype = {
			name: 'msgtype',
			type: 'String',
			required: true,
			values: [{ value: 'text' }],
		};
		const content = { name: 'content', type: 'String', required: true };
		const text = { name: 'text', type: 'Object', fields: [content] };
		expect(sketchFields([msgtype, text], {})).toEqual({
			'msgtype!': 'text{text}',
			'text!msgtype=text': { 'content!': 'text' },
		});
	});

	it('name the elements of a Qimen document, and require the parts that something is required of', () => {
		const code = { name: 'code', type: 'String', required: true };
		const sn = { name: 'snList', type: 'SnList', fields: [{ name: 'sn', type: 'String[]' }] };
		const lines = { name: 'orderLines', type: 'OrderLine[]', fields: [code, sn] };
		const note = { name: 'note', type: 'Note', fields: [{ name: 'a', type: 'String' }] };
		const request = { name: 'request', type: 'Request', fields: [lines, note] };
		const line = { 'code!': 'text', snList: { 'sn[]': 'text' } };
		expect(sketchQimen([request])).toEqual({
			'request!': { 'orderLines!': { 'orderLine[]': line }, note: { a: 'text' } },
		});
	});

	it('are corrected where a member stands, and keep their order', () => {
		const members = { 'request!': { tags: 'text', 'kind!': 'text' }, other: 'any' };
		const row = { method: 'm', source: 's', inside: 'request' };
		applyRow(members, {
			...row,
			kind: 'list-json',
			parameter: 'tags',
			right: 'JSON array of String',
		});
		applyRow(members, { ...row, kind: 'required', parameter: 'tags' });
		expect(Object.entries(members['request!'])).toEqual([
			['tags!', ['text']],
			['kind!', 'text'],
		]);
		expect(requireMember(members, 'absent')).toBe(false);
		expect(requireMember(members, 'a|b')).toBe(true);
		expect(Object.keys(members)).toEqual(['request!', 'other', 'a|b!']);
	});

	it('are required and released by hand, and tell what no longer fits', () => {
		const all: Record<string, Members> = {
			m: { 'a!': 'text', 'list!': [{ 'b!': 'text' }], c: 'text' },
		};
		const reason = 'r';
		expect(
			applyByHand(all, [{ reason, release: [['m', 'list.b']], require: [['m', 'c']] }]),
		).toEqual([]);
		expect(all).toEqual({ m: { 'a!': 'text', 'list!': [{ b: 'text' }], 'c!': 'text' } });
		const again = applyByHand(all, [{ reason, release: [['m', 'list.b']], require: [['n', 'c']] }]);
		expect(again).toEqual([
			'n: c is not there to be required',
			'm: list.b is not required as it is',
		]);
	});
});
