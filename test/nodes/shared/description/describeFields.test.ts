import type { INodeProperties } from 'n8n-workflow';
import { loadDomain, operationsOf } from '../../../../nodes/shared/catalogue/domain';
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

	it('shows the file of an upload at once, also where the platform does not require it', () => {
		const uploads = domainNodes().flatMap(({ description: { name, properties } }) =>
			operationsOf(loadDomain(name))
				.filter((operation) => operation.name.startsWith('Upload '))
				.map(({ method, parameters }) => ({
					method,
					files: parameters.filter(({ type }) => type === 'file').map((file) => file.name),
					shown: properties.filter(({ displayOptions }) =>
						displayOptions?.show?.operation?.includes(method),
					),
				}))
				.filter(({ files }) => files.length > 0),
		);
		expect(uploads.length).toBeGreaterThan(10);
		const hidden = uploads.filter(
			({ files, shown }) => !shown.some((property) => files.includes(property.name)),
		);
		expect(hidden.map(({ method }) => method)).toEqual([]);
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
