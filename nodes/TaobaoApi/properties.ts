import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { anyOptionsField } from '../shared/description/describeOptions';
import { pagingFields } from '../shared/description/describePaging';
import { platformField } from './platforms';

const operations: INodePropertyOptions[] = [
	{
		name: 'Call',
		value: 'call',
		action: 'Call an API',
		description: 'Call an API by its method, with its parameters',
	},
	{
		name: 'Describe Operation',
		value: 'describe',
		action: 'Describe an operation',
		description: 'Return the parameters that a method takes, and what it returns',
	},
	{
		name: 'Search Operations',
		value: 'search',
		action: 'Search operations',
		description: 'Return the methods that fit a text, with what they do and require',
	},
];

const shownFor = (...values: string[]): Pick<INodeProperties, 'displayOptions'> => ({
	displayOptions: { show: { operation: values } },
});

const method: INodeProperties = {
	displayName: 'Method',
	name: 'method',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'API to call; the list is searched by English and Chinese words and by wire names',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: {
				searchListMethod: 'searchMethods',
				searchable: true,
				skipCredentialsCheckInRLC: true,
			},
		},
		{
			displayName: 'By Name',
			name: 'name',
			type: 'string',
			placeholder: 'e.g. taobao.trades.sold.get',
		},
	],
	...shownFor('call', 'describe'),
};

/** How the parameters of a method are given. */
export const specify = { name: 'specifyParameters', fields: 'fields', json: 'json' } as const;

const parameters: INodeProperties[] = [
	{
		displayName: 'Specify Parameters',
		name: specify.name,
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Using Fields', value: specify.fields },
			{ name: 'Using JSON', value: specify.json },
		],
		default: specify.fields,
		description: 'How to give the parameters of the method; a method that is in no list takes JSON',
		...shownFor('call'),
	},
	{
		displayName: 'Parameters',
		name: 'parameterFields',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: 'defineBelow', value: null },
		typeOptions: {
			loadOptionsDependsOn: ['method.value'],
			resourceMapper: {
				resourceMapperMethod: 'getParameters',
				mode: 'add',
				valuesLabel: 'Parameters',
				fieldWords: { singular: 'parameter', plural: 'parameters' },
				supportAutoMap: false,
				noFieldsError: 'No parameters: choose a method that is in the list, or give JSON',
			},
		},
		displayOptions: { show: { operation: ['call'], [specify.name]: [specify.fields] } },
	},
	{
		displayName: 'Parameters',
		name: 'parameters',
		type: 'json',
		default: '{}',
		description:
			'JSON object with the method\'s parameters by their names, such as {"fields": "tid,status", "page_size": 20}; a file is the name of a binary field',
		displayOptions: { show: { operation: ['call'], [specify.name]: [specify.json] } },
	},
	{
		displayName: 'Files',
		name: 'files',
		type: 'json',
		default: '{}',
		description:
			'JSON object with the binary field of each file, such as {"image": "data"}, for methods that are in no list',
		displayOptions: { show: { operation: ['call'], [specify.name]: [specify.json] } },
	},
];

const forAgents: INodeProperties[] = [
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. sold trades',
		description: 'What to look for, in English or Chinese, or a part of a method',
		...shownFor('search'),
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 10,
		description: 'Max number of results to return',
		...shownFor('search'),
	},
	{
		displayName: 'Parameter',
		name: 'parameter',
		type: 'string',
		default: '',
		placeholder: 'e.g. order.items',
		description: 'Only this parameter, or a member by its path, with all that is known about it',
		...shownFor('describe'),
	},
];

/** The only resource: n8n names a tool by its operation only if that belongs to a resource. */
const resource: INodeProperties = {
	displayName: 'Resource',
	name: 'resource',
	type: 'hidden',
	noDataExpression: true,
	options: [{ name: 'API', value: 'api' }],
	default: 'api',
};

/** Fields of the node. */
export const properties: INodeProperties[] = [
	resource,
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		options: operations,
		default: 'call',
		displayOptions: { show: { resource: ['api'] } },
	},
	platformField,
	method,
	...parameters,
	...forAgents,
	...pagingFields(['call']),
	{ ...anyOptionsField, ...shownFor('call') },
];
