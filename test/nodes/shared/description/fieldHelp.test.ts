import type { DescribedField } from '../../../../nodes/shared/catalogue/types';
import { fieldHelp, formHelp, jsonHelp } from '../../../../nodes/shared/description/fieldHelp';
import { domainNodes } from '../../../support/nodes';

const field = (facts: Partial<DescribedField>): DescribedField => ({
	name: 'x',
	type: 'string',
	label: 'X',
	...facts,
});
const options = ['a', 'b', 'c'].map((value) => ({ value, name: value.toUpperCase() }));

describe('fieldHelp', () => {
	it.each<[Partial<DescribedField>, string]>([
		[{ maxLength: 32 }, 'At most 32 characters'],
		[{ maxLength: 1 }, 'At most 1 character'],
		[{ maxLength: 12000 }, 'At most 12,000 characters'],
		[{ maxBytes: 256 }, 'At most 256 bytes, 3 for a Chinese character'],
		[{ maxBytes: 60, bytes: 'gbk' }, 'At most 60 bytes, 2 for a Chinese character'],
		[
			{ maxLength: 20, maxBytes: 40 },
			'At most 20 characters and 40 bytes, 3 for a Chinese character',
		],
		[{ type: 'number', minValue: 1, maxValue: 100 }, '1 to 100'],
		[{ type: 'number', maxValue: 1000000 }, 'At most 1,000,000'],
		[{ type: 'numeric', minValue: 5 }, 'At least 5'],
		[{ type: 'numeric', minValue: 1 }, ''],
		[{ type: 'string[]' }, 'Separated by commas'],
		[{ type: 'numeric[]', maxListSize: 20 }, 'Up to 20, separated by commas'],
		[{ type: 'string[]', list: 'json' }, 'Separated by commas or as a JSON array'],
		[{ type: 'boolean[]' }, 'True or false, separated by commas'],
		[{ type: 'date' }, 'In GMT+8 unless it names a zone'],
		[{ type: 'date[]' }, 'Separated by commas, in GMT+8 unless they name a zone'],
		[{ type: 'file' }, 'Name of the binary field with the file'],
		[
			{ type: 'file', maxBytes: 3 * 1024 * 1024 },
			'Name of the binary field with the file, at most 3 MB',
		],
		[{ type: 'file', maxBytes: 512000 }, 'Name of the binary field with the file, at most 500 KB'],
		[
			{ type: 'file', maxBytes: 130000 },
			'Name of the binary field with the file, at most 130,000 bytes',
		],
		[{ type: 'struct' }, 'A JSON object'],
		[{ type: 'struct[]' }, 'A JSON array'],
		[{ type: 'struct[]', maxListSize: 20 }, 'A JSON array of up to 20 objects'],
		[{ type: 'json' }, ''],
		[{ type: 'json', texts: true, maxLength: 500 }, 'All values as texts, at most 500 characters'],
		[{ type: 'boolean' }, ''],
	])('says how a field is filled in, and its limits (%#)', (facts, help) => {
		expect(fieldHelp(field(facts))).toBe(help);
	});

	it.each<[Partial<DescribedField>]>([
		[{ maxLength: 1, options }],
		[{ type: 'numeric', minValue: 1, maxValue: 3, options }],
		[{ type: 'string[]', maxListSize: 20, options }],
		[{ type: 'numeric', maxLength: 20 }],
		[{ type: 'number', maxLength: 3 }],
	])('says no limit that a value to choose or a number cannot break (%#)', (facts) => {
		expect(fieldHelp(field(facts))).toBe('');
	});

	it('says how many values of a list may be chosen, if not all', () => {
		expect(fieldHelp(field({ type: 'string[]', maxListSize: 2, options }))).toBe('Up to 2');
	});

	it.each<[Partial<DescribedField>]>([
		[{ description: 'Note, at most 256 bytes', maxBytes: 256 }],
		[{ description: 'Trades on a page, 1 to 1,000', type: 'number', minValue: 1, maxValue: 1000 }],
		[{ description: 'Up to 20 codes, joined by commas', type: 'string[]', maxListSize: 20 }],
		[{ description: 'Title, at most 30 characters, of books 120', maxLength: 120 }],
		[{ description: 'Orders as JSON', type: 'struct[]' }],
		[{ description: 'Page, from 2', type: 'number', minValue: 2 }],
	])('says nothing twice (%#)', (facts) => {
		expect(fieldHelp(field(facts))).toBe(facts.description);
	});

	it('does not take another number for the limit', () => {
		const help = (description: string) =>
			fieldHelp(field({ description, type: 'number', maxValue: 20 }));
		expect(help('Status, 20 is paid')).toBe('Status, 20 is paid. At most 20.');
		expect(help('Amount up to 20.5')).toBe('Amount up to 20.5. At most 20.');
		expect(help('Amount up to 2,000')).toBe('Amount up to 2,000. At most 20.');
	});

	it('ends several sentences with a full stop each, and a single one without', () => {
		const help = (description: string, facts: Partial<DescribedField> = {}) =>
			fieldHelp(field({ description, ...facts }));
		expect(help('Code of the shop')).toBe('Code of the shop');
		expect(help('Code of the shop', { maxLength: 9 })).toBe(
			'Code of the shop. At most 9 characters.',
		);
		expect(help('Code of the shop. Empty for all')).toBe('Code of the shop. Empty for all.');
		expect(help('Codes, e.g. of shops')).toBe('Codes, e.g. of shops');
	});

	it('leaves the description to the form beside JSON, and says the size of a list in both', () => {
		const lines = field({ type: 'struct[]', description: 'Lines to ship', maxListSize: 50 });
		expect(jsonHelp(lines)).toBe('A JSON array of up to 50 objects');
		expect(formHelp(lines)).toBe('Lines to ship. Up to 50 entries.');
	});

	it('makes every help of the nodes of sentences that begin with a capital, and repeats no kind', () => {
		const helps = domainNodes().flatMap(({ description }) => helpsOf(description.properties));
		expect(helps.length).toBeGreaterThan(10_000);
		const wrong = helps.filter(
			(help) => /^[a-z]/.test(help) || /\. (JSON|at most|at least)\b/.test(help),
		);
		expect(wrong).toEqual([]);
	});
});

function helpsOf(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const inner = Object.values(value).flatMap(helpsOf);
	const { displayName, description } = value as Record<string, unknown>;
	return typeof displayName === 'string' && typeof description === 'string'
		? [description, ...inner]
		: inner;
}
