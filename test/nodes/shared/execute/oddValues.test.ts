import { DateTime } from 'luxon';
import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { entries, type EntryName, put } from '../../../support/entries';

class Money {
	amount = 5;
}

const cyclic: { me?: object } = {};
cyclic.me = cyclic;
const deep = (levels: number) =>
	Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 'x');

const lost = 'as a number this large has already lost digits';
const deepText = 'nested at most 100 levels deep';

/** What no parameter takes, and what the error says. */
const neverSent: Array<[string, unknown, string]> = [
	['NaN', NaN, 'a finite number, not NaN'],
	['Infinity', Infinity, 'a finite number, not Infinity'],
	['-Infinity', -Infinity, 'a finite number, not -Infinity'],
	['an id that has lost digits', Number('1234567890123456789'), lost],
	['the smallest such number', 9007199254740992, lost],
	['a negative one', Number('-9007199254740993'), lost],
	['1e21', 1e21, lost],
	['an invalid Date', new Date(NaN), 'a valid date'],
	['a Map', new Map([['a', 1]]), 'not a Map'],
	['a Set', new Set([1]), 'not a Set'],
	['a RegExp', /a/, 'not a RegExp'],
	['a Buffer', Buffer.from('hi'), 'not a Buffer'],
	['a Uint8Array', new Uint8Array([1]), 'not a Uint8Array'],
	['an instance of a class', new Money(), 'not a Money'],
	['half a character', 'a\ud83d', 'without a lone surrogate'],
	['the other half', '\udc00a', 'without a lone surrogate'],
	['300 lists in each other', deep(300), deepText],
	['a cycle', cyclic, 'contain itself'],
	['30,000 lists in each other', deep(30_000), deepText],
];

/** The place is where the limit is passed. */
const endless = ['a cycle', '300 lists in each other', '30,000 lists in each other'];

/** Places in which such a value is hidden. */
const places: Array<[string, (value: unknown) => unknown, string]> = [
	['itself', (value) => value, ''],
	['in a list', (value) => ['a', value], '[1]'],
	['deep in a struct', (value) => ({ a: [{ b: value }] }), '.a[0].b'],
];

const direct = Object.keys(entries).filter((name) => name !== 'anyText') as EntryName[];

/** A value, and what arrives of it: the text, or an error that begins with `!`. */
type Expected = Partial<Record<EntryName, string>>;

const second = '2026-01-31 08:00:00';
const moment = new Date('2026-01-31T00:00:00Z');

const expected: Array<[string, unknown, Expected]> = [
	[
		'a small number',
		5,
		{
			text: '5',
			id: '5',
			choice: '5',
			boolean: '!true or false',
			date: '!seconds times 1000',
			list: '5',
			struct: '!a JSON object',
			any: '5',
			anyText: '!a JSON object',
			dingTalkText: '"5"',
			dingTalkJson: '!a JSON object',
			qimenText: '<request><remark>5</remark></request>',
			qimenList: '!a JSON array of objects',
			alibabaCloud: '5',
		},
	],
	['a tiny number', 1.5e-7, { text: '0.00000015', id: '0.00000015', any: '0.00000015' }],
	[
		'the largest whole number',
		9007199254740991,
		{ text: '9007199254740991', any: '9007199254740991' },
	],
	['a large number with a fraction', 1e15 + 0.5, { text: '1000000000000000.5' }],
	[
		'digits as text',
		'1234567890123456789',
		{
			...{ text: '1234567890123456789', id: '1234567890123456789', list: '1234567890123456789' },
			...{ any: '1234567890123456789', dingTalkText: '"1234567890123456789"' },
		},
	],
	[
		'true',
		true,
		{
			text: 'true',
			boolean: 'true',
			id: '!a number',
			choice: '!a number, one of 0, 1, 2, 3, 4, 5',
			date: '!a date such as',
			struct: '!a JSON object',
			qimenList: '!a JSON array of objects',
		},
	],
	['a choice that is none', 'red', { choice: '!a number, one of 0, 1, 2, 3, 4, 5' }],
	['a list with one number', [5], { id: '!a number', date: '!a date', struct: '!a JSON object' }],
	['a list with true', [true], { boolean: '!true or false' }],
	[
		'a list of texts',
		['a', 'b'],
		{
			text: 'a,b',
			list: 'a,b',
			any: 'a,b',
			dingTalkText: '"a,b"',
			alibabaCloud: 'a,b',
			qimenList: '!a JSON object',
			struct: '!a JSON object',
		},
	],
	['a list with a comma in an entry', ['a,b'], { text: '!without commas', any: '!without commas' }],
	['a list of lists', [['a'], ['b']], { text: '[["a"],["b"]]', any: '[["a"],["b"]]' }],
	['an empty list', [], { text: undefined, list: '!given', any: undefined }],
	[
		'an object',
		{ b: 1, a: 'x', none: null },
		{
			text: '{"b":1,"a":"x"}',
			any: '{"b":1,"a":"x"}',
			id: '!a number',
			qimenList: '!a JSON array of objects',
			struct: '!given',
		},
	],
	[
		'half a page of structs',
		[{ itemCode: 'A' }, {}],
		{ qimenList: '!criteriaList[1].itemCode: it must be given' },
	],
	[
		'a blank member',
		[{ itemCode: ' ' }],
		{ qimenList: '!criteriaList[0].itemCode: it must be given' },
	],
	[
		'JSON text for a list',
		'[{"itemCode":"A"},{"a":1}]',
		{ qimenList: '!criteriaList[1].itemCode' },
	],
	[
		'JSON text that is a number',
		'5',
		{
			qimenList: '!a JSON array of objects',
			struct: '!a JSON object',
			dingTalkJson: '!a JSON object',
		},
	],
	['JSON text that is null', 'null', { qimenList: '!a JSON array', struct: '!a JSON object' }],
	['JSON text of a text', '"a"', { qimenList: '!a JSON array', struct: '!a JSON object' }],
	[
		'a list of texts as JSON text',
		'["a"]',
		{ qimenList: '!criteriaList[0]: it must be a JSON object', struct: '!a JSON object' },
	],
	['an object as JSON text', '{"itemCode":"A"}', { qimenList: '!a JSON array of objects' }],
	['no JSON', '{"a":', { struct: '!a JSON object, and valid JSON', dingTalkJson: '!valid JSON' }],
	[
		'a number beyond all numbers',
		'{"a":1e400}',
		{
			qimenJson: '!extendProps.a: it must be a finite number',
			dingTalkJson: '!msg.a: it must be a finite number',
			anyText: '!the parameter a: it must be a finite number',
		},
	],
	[
		'a name that breaks out of its element',
		{ 'a><evil>1</evil><a': 1 },
		{ qimenJson: '!the name of an XML element' },
	],
	['the same as text', '{"a":{"1bad":1}}', { qimenJson: '!extendProps.a' }],
	['lists in lists', { a: [[1]] }, { qimenJson: '!extendProps.a[0]: it must be no list' }],
	[
		'JSON text with 5,000 lists in each other',
		'['.repeat(5000) + ']'.repeat(5000),
		{
			alibabaCloud: '['.repeat(5000) + ']'.repeat(5000),
			list: `!${deepText}`,
			struct: `!${deepText}`,
			dingTalkJson: `!${deepText}`,
			qimenJson: `!${deepText}`,
			qimenList: `!${deepText}`,
		},
	],
	[
		'a Date',
		moment,
		{
			text: second,
			date: second,
			any: second,
			alibabaCloud: second,
			list: second,
			dingTalkText: `"${second}"`,
			struct: '!a JSON object',
			id: '!a number',
		},
	],
	[
		'a DateTime',
		DateTime.fromISO('2026-01-31T01:00:00+01:00'),
		{ text: second, date: second, any: second },
	],
	[
		'ISO text',
		'2026-01-31T00:00:00Z',
		{ text: '2026-01-31T00:00:00Z', date: second, any: '2026-01-31T00:00:00Z' },
	],
	['exotic text', ' 👍\u0000"\\\n', { text: ' 👍\u0000"\\\n', any: ' 👍\u0000"\\\n' }],
];

describe('a value of any kind', () => {
	let gateway: Gateway;
	beforeAll(async () => {
		gateway = await startGateway();
	});
	afterAll(() => gateway.close());

	it.each(direct)(
		'that cannot be sent as it is, is refused with field, operation, place and item (%s)',
		async (name) => {
			const problems: string[] = [];
			for (const [shows, value, allowed] of neverSent)
				for (const [where, hide, path] of places) {
					const { fieldError = 'sent' } = await put(gateway, name, hide(value));
					const place = endless.includes(shows) ? path : `${path}: it must be`;
					const told = [`"${entries[name].field}" is not valid`, place, allowed, '[Item 0]'];
					if (!told.every((part) => fieldError.includes(part)))
						problems.push(`${shows} ${where}: ${fieldError}`);
				}
			expect(problems).toEqual([]);
		},
	);

	it.each(expected)(
		'arrives as its parameter says, or is refused with what is allowed (%s)',
		async (_, value, outcomes) => {
			const seen: Expected = {};
			const wanted: Expected = {};
			for (const [name, text] of Object.entries(outcomes) as Array<
				[EntryName, string | undefined]
			>) {
				const { wire, fieldError } = await put(gateway, name, value);
				const isRefused = text?.startsWith('!');
				wanted[name] = text;
				const holds = isRefused && fieldError?.includes(text?.slice(1) ?? '');
				seen[name] = holds ? text : (fieldError ?? wire);
			}
			expect(seen).toEqual(wanted);
		},
	);
});
