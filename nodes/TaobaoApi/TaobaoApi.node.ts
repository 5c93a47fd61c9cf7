import {
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	NodeConnectionTypes,
} from 'n8n-workflow';
import { credentialTests } from '../shared/credentials/credentialTests';
import { topAccess } from '../shared/description/describeAccess';
import { anyOptionsField } from '../shared/description/describeOptions';
import { executeAny } from '../shared/execute/executeAny';

const { credentials, fields } = topAccess();

/** Calls any API by its wire name, also one that the catalogue does not have. */
export class TaobaoApi implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Taobao API',
		name: 'taobaoApi',
		icon: { light: 'file:taobaoApi.light.svg', dark: 'file:taobaoApi.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["method"] }}',
		description: 'Call any API of the Taobao Open Platform by its name',
		defaults: { name: 'Taobao API' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials,
		properties: [
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				options: [
					{
						name: 'Call',
						value: 'call',
						action: 'Call an API',
						description: 'Call an API by its name',
					},
				],
				default: 'call',
			},
			...fields,
			{
				displayName: 'Method',
				name: 'method',
				type: 'string',
				required: true,
				default: '',
				placeholder: 'e.g. taobao.trades.sold.get',
				description: "Name of the API in the platform's documentation",
				displayOptions: { show: { operation: ['call'] } },
			},
			{
				displayName: 'Parameters',
				name: 'parameters',
				type: 'json',
				default: '{}',
				description:
					'JSON object with the API\'s parameters by name, such as {"fields": "tid,status", "page_no": 1}; lists are joined with commas, objects are sent as JSON',
				displayOptions: { show: { operation: ['call'] } },
			},
			{
				displayName: 'Files',
				name: 'files',
				type: 'json',
				default: '{}',
				description:
					'JSON object with the binary field of each file parameter, such as {"image": "data"}',
				displayOptions: { show: { operation: ['call'] } },
			},
			anyOptionsField,
		],
	};

	methods = { credentialTest: credentialTests };

	execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return executeAny(this);
	}
}
