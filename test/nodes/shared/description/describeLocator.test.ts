import { allPickers } from '../../../../nodes/shared/catalogue/pickers';
import { describeLocator } from '../../../../nodes/shared/description/describeLocator';
import { domainNodes, triggerNodes } from '../../../support/nodes';

describe('the field of a value that is picked', () => {
	it('offers the list, which can be searched, and the ID', () => {
		expect(describeLocator('dingTalkUser', { example: 'manager1' })).toEqual({
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					typeOptions: { searchListMethod: 'dingTalkUser', searchable: true },
				},
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. manager1' },
			],
		});
	});

	it('holds at first what the catalogue presets, By ID', () => {
		const { default: preset, modes } = describeLocator('dingTalkUser', {}, '1');
		expect(preset).toEqual({ mode: 'id', value: '1' });
		expect(modes?.map((mode) => 'placeholder' in mode)).toEqual([false, false]);
	});

	it('asks for words first where the platform lists nothing without any', () => {
		const needing = Object.entries(allPickers()).filter(([, { searchRequired }]) => searchRequired);
		expect(needing.length).toBeGreaterThan(0);
		for (const [key] of needing)
			expect(describeLocator(key, {}).modes?.[0]?.typeOptions).toEqual({
				searchListMethod: key,
				searchable: true,
				searchFilterRequired: true,
			});
	});

	it('names a list that its node has', () => {
		const nodes = [...domainNodes(), ...triggerNodes()];
		const named = nodes.map(({ description, methods }) => {
			const text = JSON.stringify(description.properties);
			const keys = [...text.matchAll(/"searchListMethod":"(\w+)"/g)].map(([, key = '']) => key);
			return { keys, lists: methods?.listSearch ?? {} };
		});
		expect(named.flatMap(({ keys }) => keys).length).toBeGreaterThan(0);
		expect(named.flatMap(({ keys, lists }) => keys.filter((key) => !lists[key]))).toEqual([]);
	});
});
