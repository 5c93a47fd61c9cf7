import type { INodeProperties } from 'n8n-workflow';

const displayOptions = { show: { environment: ['custom'] } };

/** Fields of a gateway that is none of the known environments. */
export const customGateway: INodeProperties[] = [
	{
		displayName: 'Gateway URL',
		name: 'gatewayUrl',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://eco.taobao.com/router/rest',
		displayOptions,
		description: 'Address of the gateway, with its path',
	},
	{
		displayName: 'Dialect',
		name: 'dialect',
		type: 'options',
		options: [
			{
				name: 'AliExpress',
				value: 'aliExpress',
				description: 'Time in milliseconds, session as access_token, signature sha256',
			},
			{ name: 'Taobao Open Platform', value: 'top' },
		],
		default: 'top',
		displayOptions,
		description: 'How the gateway writes the system parameters',
	},
];
