import type { ICredentialType, INodeProperties } from 'n8n-workflow';

/** Access key of an account or user of Alibaba Cloud. */
export class AlibabaCloudApi implements ICredentialType {
	name = 'alibabaCloudApi';

	displayName = 'Alibaba Cloud API';

	icon = {
		light: 'file:../nodes/AlibabaCloud/alibabaCloud.light.svg',
		dark: 'file:../nodes/AlibabaCloud/alibabaCloud.dark.svg',
	} as const;

	documentationUrl = 'https://n8n-nodes-taobao.example/credentials.html#alibaba-cloud-api';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Key ID',
			name: 'accessKeyId',
			type: 'string',
			default: '',
			required: true,
			description: 'ID of the access key pair',
		},
		{
			displayName: 'Access Key Secret',
			name: 'accessKeySecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Secret of the access key pair; it signs the calls and is never sent',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'string',
			default: '',
			placeholder: 'e.g. cn-hangzhou',
			description: 'Region ID that calls take when their own field is empty',
		},
		{
			displayName: 'Security Token',
			name: 'securityToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Token that belongs to a temporary access key',
		},
		{
			displayName: 'Endpoint',
			name: 'endpoint',
			type: 'string',
			default: '',
			placeholder: 'e.g. https://ecs.cn-hangzhou.aliyuncs.com/',
			description:
				"Address that takes the place of the product's own, which is https://PRODUCT.aliyuncs.com/",
		},
	];
}
