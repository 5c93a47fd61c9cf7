import type { IAuthenticate, ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticate } from '../nodes/shared/protocols/top/authenticateTop';
import { gateways } from '../nodes/shared/protocols/top/topAccount';
import { customGateway } from './customGateway';

/** App key and secret of the Taobao Open Platform, with a seller's session where one is needed. */
export class TaobaoOpenPlatformApi implements ICredentialType {
	name = 'taobaoOpenPlatformApi';

	displayName = 'Taobao Open Platform API';

	icon = {
		light: 'file:taobaoOpenPlatformApi.light.svg',
		dark: 'file:taobaoOpenPlatformApi.dark.svg',
	} as const;

	documentationUrl = 'https://n8n-nodes-taobao.example/credentials.html#taobao-open-platform-api';

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
			displayName: 'Session Key',
			name: 'sessionKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				"Access token of the seller who authorised the app; needed by APIs that read or change a seller's data",
		},
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'AliExpress', value: 'aliExpress', description: gateways.aliExpress },
				{ name: 'Custom', value: 'custom', description: 'A gateway of your own' },
				{ name: 'Overseas', value: 'overseas', description: gateways.overseas },
				{ name: 'Production', value: 'production', description: gateways.production },
				{ name: 'Sandbox', value: 'sandbox', description: gateways.sandbox },
			],
			default: 'production',
			description: "Gateway that the calls go to; AliExpress's newer apps use its own",
		},
		...customGateway,
		{
			displayName: 'Sign Method',
			name: 'signMethod',
			type: 'options',
			options: [
				{ name: 'HMAC-MD5', value: 'hmac' },
				{ name: 'HMAC-SHA256', value: 'hmac-sha256' },
				{ name: 'MD5', value: 'md5' },
			],
			default: 'hmac-sha256',
			description: 'Algorithm of the signature; Taobao accepts all three, AliExpress the last two',
		},
	];

	authenticate: IAuthenticate = authenticate;
}
