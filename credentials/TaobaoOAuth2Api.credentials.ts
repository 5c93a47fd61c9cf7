import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { gateways } from '../nodes/shared/protocols/top/topAccount';
import { customGateway } from './customGateway';

/** Where each environment asks the seller, and where it gives tokens. */
const hosts = {
	production: 'https://oauth.taobao.com',
	overseas: 'https://oauth.taobao.com',
	sandbox: 'https://oauth.tbsandbox.com',
	alibabaCom: 'https://oauth.alibaba.com',
} as const;

const environment = '$self["environment"]';
const addressOf = (path: string, own: string) =>
	`={{ ${environment} === "custom" ? $self["${own}"] : (${JSON.stringify(hosts)})[${environment}] + "${path}" }}`;

/** Parameters that tell the sign-in page of a sister platform from Taobao's. */
const sites = JSON.stringify({ alibabaCom: '&sp=icbu' });
const query = `={{ "view=" + $self["view"] + ((${sites})[${environment}] || "") }}`;

const hidden = (name: string, value: string): INodeProperties => ({
	displayName: name,
	name,
	type: 'hidden',
	default: value,
});

/** A seller's account, connected by signing in; n8n keeps the tokens and renews them. */
export class TaobaoOAuth2Api implements ICredentialType {
	name = 'taobaoOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Taobao OAuth2 API';

	icon = {
		light: 'file:taobaoOpenPlatformApi.light.svg',
		dark: 'file:taobaoOpenPlatformApi.dark.svg',
	} as const;

	documentationUrl = 'https://n8n-nodes-taobao.example/credentials.html#taobao-oauth2-api';

	properties: INodeProperties[] = [
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Alibaba.com', value: 'alibabaCom', description: hosts.alibabaCom },
				{ name: 'Custom', value: 'custom', description: 'Addresses of your own' },
				{ name: 'Overseas', value: 'overseas', description: gateways.overseas },
				{ name: 'Sandbox', value: 'sandbox', description: hosts.sandbox },
				{ name: 'Taobao and Tmall', value: 'production', description: hosts.production },
			],
			default: 'production',
			description: 'Where the seller signs in, and where the calls go',
		},
		{
			displayName: 'Sign-In Page',
			name: 'view',
			type: 'options',
			options: [
				{ name: 'Mobile', value: 'wap' },
				{ name: 'Tmall', value: 'tmall' },
				{ name: 'Web', value: 'web' },
			],
			default: 'web',
			description: 'Look of the page on which the seller signs in',
		},
		{
			displayName: 'App Key',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			description: 'Key of the app in the console of the open platform, the client ID of OAuth',
		},
		{
			displayName: 'App Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Secret of the app, the client secret of OAuth; it signs the calls and asks for tokens',
		},
		{
			displayName: 'Custom Authorization URL',
			name: 'customAuthUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://oauth.taobao.com/authorize',
			displayOptions: { show: { environment: ['custom'] } },
			description: 'Address of the page on which the seller signs in',
		},
		{
			displayName: 'Custom Access Token URL',
			name: 'customTokenUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://oauth.taobao.com/token',
			displayOptions: { show: { environment: ['custom'] } },
			description: 'Address that gives tokens',
		},
		...customGateway,
		hidden('grantType', 'authorizationCode'),
		hidden('authUrl', addressOf('/authorize', 'customAuthUrl')),
		hidden('accessTokenUrl', addressOf('/token', 'customTokenUrl')),
		hidden('scope', ''),
		hidden('authQueryParameters', query),
		hidden('authentication', 'body'),
	];
}
