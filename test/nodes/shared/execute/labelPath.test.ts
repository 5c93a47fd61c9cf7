import { labelPath } from '../../../../nodes/shared/execute/labelPath';

describe('labelPath', () => {
	const code = { name: 'code', type: 'string' as const, label: 'Item Code' };
	const plain = { name: 'plain', type: 'string' as const };
	const lines = {
		name: 'lines',
		type: 'struct[]' as const,
		label: 'Order Lines',
		fields: [code, plain],
	};

	it.each([
		['.lines[1].code', 'Order Lines › 2 › Item Code'],
		['.lines', 'Order Lines'],
		['', undefined],
		['.lines[0].plain', undefined],
		['.unknown.code', undefined],
	])('shows %j as %j', (path, labels) => {
		expect(labelPath([lines], path)).toBe(labels);
	});

	it('names what a text holds', () => {
		const held = { ...code, name: 'value', label: 'Value', holds: [lines] };
		expect(labelPath([held], '[0].lines[1].code')).toBe('1 › Order Lines › 2 › Item Code');
	});

	it('counts the rows of a list that is the value itself', () => {
		expect(labelPath([code], '[0].code')).toBe('1 › Item Code');
	});
});
