import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { qimenGateways } from '../nodes/shared/protocols/qimen/qimenAccount';

/** An app that talks to warehouses, shops and their systems through Qimen. */
export class QimenApi implements ICredentialType {
	name = 'qimenApi';

	displayName = 'Qimen API';

	icon = {
		light: 'file:../nodes/Qimen/qimen.light.svg',
		dark: 'file:../nodes/Qimen/qimen.dark.svg',
	} as const;

	documentationUrl = 'https://n8n-nodes-taobao.example/credentials.html#qimen-api';

	properties: INodeProperties[] = [
		{
			displayName: 'App Key',
			name: 'appKey',
			type: 'string',
			default: '',
			required: true,
			description: 'Key of the app in the console of the open platform',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Secret of the app; it signs the calls and is never sent',
		},
		{
			displayName: 'Customer ID',
			name: 'customerId',
			type: 'string',
			default: '',
			description:
				'ID by which Qimen knows the merchant and the warehouse; needed by all operations but those of cloud scenes',
		},
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Custom', value: 'custom', description: 'A gateway of your own' },
				{ name: 'Joint Debugging', value: 'debugging', description: qimenGateways.debugging },
				{ name: 'Production', value: 'production', description: qimenGateways.production },
				{ name: 'Sandbox', value: 'sandbox', description: qimenGateways.sandbox },
			],
			default: 'production',
			description: 'Gateway that the calls of the warehouse protocol go to',
		},
		{
			displayName: 'Gateway URL',
			name: 'gatewayUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://qimen.api.taobao.com/router/qimen/service',
			displayOptions: { show: { environment: ['custom'] } },
			description: 'Address of the gateway, with its path',
		},
		{
			displayName: 'Scene URL',
			name: 'sceneUrl',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://a1b2c3.api.taobao.com/router/qm',
			description: 'Gateway of a cloud scene, as its console shows it; needed by POS operations',
		},
		{
			displayName: 'Target App Key',
			name: 'targetAppKey',
			type: 'string',
			default: '',
			description: "App key of the cloud scene's provider; needed by POS operations",
		},
		{
			displayName: 'Scene Body',
			name: 'sceneBody',
			type: 'options',
			options: [
				{
					name: 'Form',
					value: 'form',
					description: "As the platform's own clients send the parameters of an operation",
				},
				{ name: 'JSON', value: 'json', description: 'All parameters in one JSON body' },
			],
			default: 'form',
			description: 'How the cloud scene takes the parameters, as its console says',
		},
		{
			displayName: 'Session Key',
			name: 'sessionKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Access token of the merchant, where a scene asks for one',
		},
		{
			displayName: 'Sign Method',
			name: 'signMethod',
			type: 'options',
			options: [
				{ name: 'HMAC-MD5', value: 'hmac' },
				{ name: 'HMAC-SHA256', value: 'hmac-sha256' },
				{ name: 'MD5', value: 'md5' },
			],
			default: 'md5',
			description: "Algorithm of the signature; Qimen's own client uses MD5",
		},
	];
}
