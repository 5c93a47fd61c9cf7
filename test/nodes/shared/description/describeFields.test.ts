import type { INodeProperties } from 'n8n-workflow';
import { loadDomain, operationsOf } from '../../../../nodes/shared/catalogue/domain';
import { describeFields } from '../../../../nodes/shared/description/describeFields';
import type {
	DescribedField,
	DescribedParameter,
	Domain,
	Paging,
} from '../../../../nodes/shared/catalogue/types';
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

	it('has none for what the node sets as it reads a list, nor for a struct of nothing else', () => {
		const member = (name: string) => ({ name, type: 'string' as const, label: name });
		const struct = (name: string, fields: DescribedField[]) =>
			({ ...parameter(name), type: 'struct', fields }) as DescribedParameter;
		const page = { ...member('page'), type: 'struct' as const, fields: [member('no')] };
		const namesOf = (paging: Paging, parameters: DescribedParameter[]) => {
			const operation = { method: 'a.b', paging, parameters };
			const resources = [{ name: 'T', value: 't', operations: [operation] }];
			const fields = describeFields({ name: 'X', value: 'x', resources } as unknown as Domain);
			return JSON.stringify(fields).match(/"name":"(?:no|size|query|page|only|title)\w*"/g);
		};
		expect(
			namesOf({ style: 'page', parameter: 'no', size: 'size' }, [
				{ ...parameter('No', true), type: 'number' },
				parameter('Size'),
				parameter('Title'),
			]),
		).toEqual(['"name":"title"']);
		expect(
			namesOf({ style: 'page', parameter: 'query.page.no', size: 'query.size' }, [
				struct('Query', [page, member('size'), member('title')]),
			]),
		).toEqual(['"name":"queryOptionalUi"', '"name":"title"', '"name":"query"']);
		expect(
			namesOf({ style: 'page', parameter: 'only.no', size: 'only.size' }, [
				struct('Only', [member('no'), member('size')]),
			]),
		).toBeNull();
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
