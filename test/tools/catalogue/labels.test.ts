import { labelMaker, withLabels, wordsLabel } from '../../../tools/catalogue/labels';
import type { TextsFile } from '../../../tools/catalogue/files';

const labels = {
	words: { out: 'External', no: 'Number', id: 'ID', dto: '', 'gmt create': 'Creation Time' },
	names: { q: 'Keyword' },
};
/** Texts of as many operations as there are labels of the parameter. */
const texts = (name: string, ...given: string[]): TextsFile[] => [
	{
		...{ file: 'a.texts.json', domain: 'a', resource: 'a' },
		texts: Object.fromEntries(
			given.map((label, at) => [
				`a.${at}`,
				{
					...{ name: 'Get', action: 'Get', description: 'Returns' },
					parameters: { [name]: { label, description: 'x' } },
				},
			]),
		),
	},
];

describe('wordsLabel', () => {
	it('writes the words of a wire name, however they are joined, by their known meaning', () => {
		expect(wordsLabel('outOrderNo', labels)).toBe('External Order Number');
		expect(wordsLabel('out_order_no', labels)).toBe('External Order Number');
		expect(wordsLabel('gmtCreate', labels)).toBe('Creation Time');
		expect(wordsLabel('HTTPHeaderID', labels)).toBe('Http Header ID');
	});

	it('leaves out what means nothing, unless nothing else is there', () => {
		expect(wordsLabel('order_dto', labels)).toBe('Order');
		expect(wordsLabel('dto', labels)).toBe('Dto');
	});
});

describe('labelMaker', () => {
	it('takes what is written for the name first', () => {
		const labelOf = labelMaker({ labels, texts: texts('q', 'Query', 'Query', 'Query') });
		expect(labelOf('q')).toBe('Keyword');
	});

	it('takes the label that most texts of nodes give to the name', () => {
		const labelOf = labelMaker({
			labels,
			texts: texts('tid', 'Trade ID', 'Trade ID', 'Trade ID', 'T'),
		});
		expect(labelOf('tid')).toBe('Trade ID');
	});

	it('takes the words where few texts know the name, or where they do not agree', () => {
		const few = labelMaker({ labels, texts: texts('order_no', 'Order', 'Order') });
		const many = labelMaker({
			labels,
			texts: texts('order_no', 'A', 'A', 'A', 'B', 'C', 'D', 'E'),
		});
		expect([few('order_no'), many('order_no')]).toEqual(['Order Number', 'Order Number']);
	});
});

describe('withLabels', () => {
	const labelOf = () => 'Same';
	const field = (name: string) => ({ name, type: 'string' as const });

	it('tells fields beside each other apart by their words, and else by their names', () => {
		const labelled = withLabels([field('orderNo'), field('out_id')], labelOf, labels);
		expect(labelled.map(({ label }) => label)).toEqual(['Order Number', 'External ID']);
		const alike = withLabels([field('orderNo'), field('order_no')], labelOf, labels);
		expect(alike.map(({ label }) => label)).toEqual([
			'Order Number (orderNo)',
			'Order Number (order_no)',
		]);
	});

	it('labels members too, those of each struct for themselves', () => {
		const [struct] = withLabels(
			[{ name: 'order', type: 'struct', fields: [field('id')] }],
			labelOf,
			labels,
		);
		expect(struct).toEqual({
			...{ name: 'order', type: 'struct', label: 'Same' },
			fields: [{ name: 'id', type: 'string', label: 'Same' }],
		});
	});
});
