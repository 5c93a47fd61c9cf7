import type { ICredentialType, INodeProperties } from 'n8n-workflow';

/** A robot that posts into a group of DingTalk. */
export class DingTalkRobotApi implements ICredentialType {
	name = 'dingTalkRobotApi';

	displayName = 'DingTalk Robot API';

	icon = {
		light: 'file:../nodes/DingTalkMessages/dingTalkMessages.light.svg',
		dark: 'file:../nodes/DingTalkMessages/dingTalkMessages.dark.svg',
	} as const;

	documentationUrl = 'https://n8n-nodes-taobao.example/credentials.html#dingtalk-robot-api';

	properties: INodeProperties[] = [
		{
			displayName: 'Webhook URL',
			name: 'webhookUrl',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			placeholder: 'e.g. https://oapi.dingtalk.com/robot/send?access_token=…',
			description: "Address that the group's settings show for the robot; its token is secret",
		},
		{
			displayName: 'Secret',
			name: 'secret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Secret that begins with SEC, when the robot is secured by a signature',
		},
	];
}
