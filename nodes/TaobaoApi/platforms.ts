import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import type { Route } from '../shared/catalogue/types';
import { credentialsOf, topCredentials } from '../shared/protocols/credentialsOf';

/** A choice of the field Platform: its name, and the types of credentials that calls may use with it. */
interface Platform {
	name: string;
	credentials: string[];
}

const single: Record<string, Platform> = {
	alibabaCloud: { name: 'Alibaba Cloud', credentials: ['alibabaCloudApi'] },
	dingTalk: { name: 'DingTalk', credentials: ['dingTalkApi'] },
	dingTalkRobot: { name: 'DingTalk Robot', credentials: ['dingTalkRobotApi'] },
	qimen: { name: 'Qimen', credentials: ['qimenApi'] },
	accessToken: { name: 'Taobao Open Platform', credentials: [topCredentials.accessToken] },
	oAuth2: { name: 'Taobao Open Platform (OAuth2)', credentials: [topCredentials.oAuth2] },
};

const platforms: Record<string, Platform> = {
	all: {
		name: 'All, by Method',
		credentials: Object.values(single)
			.flatMap(({ credentials }) => credentials)
			.filter((name) => name !== topCredentials.oAuth2),
	},
	...single,
};

/** Platform of new nodes. */
export const usualPlatform = 'accessToken';

/** The credentials that calls of an operation may use with a platform; none where it belongs to another one. */
export const credentialsWith = (platform: string, route?: Route): string[] =>
	credentialsOf(route).filter((name) => platforms[platform]?.credentials.includes(name));

/** Name of the platform that an operation belongs to, as the field Platform calls it. */
export function platformOf(route?: Route): string {
	const [credential = ''] = credentialsOf(route);
	return (
		Object.values(single).find(({ credentials }) => credentials.includes(credential))?.name ?? ''
	);
}

/**
 * The field Platform. Its name is that by which the nodes of the domains choose between the credentials of the Taobao
 * Open Platform, so that both read it alike.
 */
export const platformField: INodeProperties = {
	displayName: 'Platform',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: Object.entries(platforms).map(([value, { name }]) => ({
		name,
		value,
		...(value === 'all' && { description: 'Each method takes the credential of its platform' }),
	})),
	default: usualPlatform,
	description: 'Whose methods to call; those of AliExpress belong to the Taobao Open Platform',
	displayOptions: { show: { operation: ['call'] } },
};

/**
 * The credentials of all platforms. What shows them says when they are hidden: n8n takes fields that credentials are
 * shown for as its own and hides them. None is required, as with All the methods decide which are needed.
 */
export const platformCredentials: INodeCredentialDescription[] = Object.entries(single).flatMap(
	([value, { credentials }]) => credentials.map((name) => credential(name, value)),
);

function credential(name: string, value: string): INodeCredentialDescription {
	const others = Object.entries(platforms)
		.filter(([, { credentials }]) => !credentials.includes(name))
		.map(([choice]) => choice);
	return {
		name,
		...(value !== 'oAuth2' && { testedBy: name }),
		displayOptions: { hide: { operation: ['describe', 'search'], authentication: others } },
	};
}
