import type { IAuthenticate, ICredentialType, INodeProperties } from 'n8n-workflow';
import { authenticateDingTalk } from '../nodes/shared/protocols/dingTalk/authenticateDingTalk';
import { dingTalkUrls } from '../nodes/shared/protocols/dingTalk/dingTalkAccount';

const forSuite = { show: { appType: ['suite'] } };

/** An app of DingTalk: one organisation's own, or one for many organisations. */
export class DingTalkApi implements ICredentialType {
	name = 'dingTalkApi';

	displayName = 'DingTalk API';

	icon = {
		light: 'file:../nodes/DingTalkMessages/dingTalkMessages.light.svg',
		dark: 'file:../nodes/DingTalkMessages/dingTalkMessages.dark.svg',
	} as const;

	documentationUrl = 'https://n8n-nodes-taobao.example/credentials.html#dingtalk-api';

	properties: INodeProperties[] = [
		{
			displayName: 'App Type',
			name: 'appType',
			type: 'options',
			options: [
				{
					name: 'Internal App',
					value: 'internal',
					description: 'An app of your own organisation, or one for personal sign-in',
				},
				{
					name: 'Suite (ISV App)',
					value: 'suite',
					description: 'An app that other organisations have authorised',
				},
			],
			default: 'internal',
		},
		{
			displayName: 'App Key',
			name: 'appKey',
			type: 'string',
			default: '',
			required: true,
			description: 'App key (client ID) of an internal app, suite key of a suite',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'App secret (client secret) of an internal app, suite secret of a suite',
		},
		{
			displayName: 'Agent ID',
			name: 'agentId',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1234567890',
			description:
				"Number of the app in the organisation, for calls that name the app when their own field is empty. The developer console shows it on the app's page beside the App Key; a suite gets it from Get Authorizing Organization.",
		},
		{
			displayName: 'Corp ID',
			name: 'corpId',
			type: 'string',
			default: '',
			displayOptions: forSuite,
			description:
				'ID of the organisation to act for; only what a suite calls for itself, such as Get Permanent Code of Organisation, goes without it',
		},
		{
			displayName: 'Suite Ticket',
			name: 'suiteTicket',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			displayOptions: forSuite,
			description: 'Latest ticket that DingTalk pushed to the suite; takes an expression',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: dingTalkUrls.base,
			description: 'Address of the REST interface (dingtalk.oapi methods)',
		},
		{
			displayName: 'Gateway URL',
			name: 'gatewayUrl',
			type: 'string',
			default: dingTalkUrls.gateway,
			description: 'Address of the gateway for the older methods (dingtalk.corp, .isv, .smartwork)',
		},
	];

	authenticate: IAuthenticate = authenticateDingTalk;
}
