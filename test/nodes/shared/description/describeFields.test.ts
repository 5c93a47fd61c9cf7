import type { INodeProperties } from 'n8n-workflow';
import { describeFields } from '../../../../nodes/shared/description/describeFields';
import type { DescribedParameter, Domain } from '../../../../nodes/shared/catalogue/types';
import { domainNodes } from '../../../support/nodes';

const parameter = (label: string, required?: true): DescribedParameter =>
	({ name: label.toLowerCase(), type: 'string', label, description: 'x', required }) as never;

describe('describeFields', () => {
	const domain = {
		name: 'Things',
		value: 'things',
		resources: [
			{
				name: 'Thing',
				value: 'thing',
				operations: [
					{
						method: 'taobao.thing.get',
						parameters: ['Zone', 'Start', 'Amount', 'Name'].map((label) => parameter(label)),
					},
					{ method: 'taobao.thing.add', parameters: [parameter('Title', true)] },
				],
			},
		],
	} as unknown as Domain;

	it('gives required fields a place of their own, and the others in Additional Fields by their label', () => {
		const fields = describeFields(domain);
		expect(fields.map(({ displayName }) => displayName)).toEqual(['Title', 'Additional Fields']);
		expect(
			(fields[1]?.options ?? []).map((option) => (option as INodeProperties).displayName),
		).toEqual(['Amount', 'Name', 'Start', 'Zone']);
		expect(fields[1]?.displayOptions?.show?.operation).toEqual(['taobao.thing.get']);
	});

	it('sorts the additional fields of every node', () => {
		const collections = domainNodes().flatMap(({ description }) =>
			description.properties.filter(({ name }) => name === 'additionalFields'),
		);
		expect(collections.length).toBeGreaterThan(1000);
		const unsorted = collections.filter(({ options = [] }) => {
			const labels = options.map((option) => (option as INodeProperties).displayName);
			return labels.some(
				(label, index) => index > 0 && label.localeCompare(labels[index - 1]!, 'en') < 0,
			);
		});
		expect(unsorted).toEqual([]);
	});
});
