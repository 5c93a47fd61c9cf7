import type {
	INodeCredentialDescription,
	INodeProperties,
	INodePropertyOptions,
} from 'n8n-workflow';
import { byName } from '../shared/catalogue/byName';
import type { Route } from '../shared/catalogue/types';
import { credentialsOf, topCredentials } from '../shared/protocols/credentialsOf';

/** A choice of the field Platform. */
interface Platform {
	value: string;
	name: string;
	/** Type of the credential. */
	credential: string;
}

const platforms: Platform[] = [
	{ value: 'alibabaCloud', name: 'Alibaba Cloud', credential: 'alibabaCloudApi' },
	{ value: 'dingTalk', name: 'DingTalk', credential: 'dingTalkApi' },
	{ value: 'dingTalkRobot', name: 'DingTalk Robot', credential: 'dingTalkRobotApi' },
	{ value: 'qimen', name: 'Qimen', credential: 'qimenApi' },
	{
		value: 'accessToken',
		name: 'Taobao Open Platform',
		credential: topCredentials.accessToken,
	},
	{ value: 'oAuth2', name: 'Taobao Open Platform (OAuth2)', credential: topCredentials.oAuth2 },
];

/** Platform of new nodes. */
export const usualPlatform = 'accessToken';

/** The choice with which each method takes the credential of its own platform. */
const everyPlatform: INodePropertyOptions = {
	name: 'All, by Method',
	value: 'all',
	description: 'Each method takes the credential of its platform',
};

const isOf = (choice: unknown, { value }: Platform): boolean =>
	choice === value || (choice === everyPlatform.value && value !== 'oAuth2');

/** The credentials that calls of an operation may use with a choice; none where it belongs to another platform. */
export function credentialsWith(choice: unknown, route?: Route): string[] {
	const chosen = platforms.filter((platform) => isOf(choice, platform));
	const usable = credentialsOf(route);
	return chosen.map(({ credential }) => credential).filter((name) => usable.includes(name));
}

/** Name of the platform that an operation belongs to, as the field Platform calls it. */
export function platformOf(route?: Route): string {
	const [first] = credentialsOf(route);
	return platforms.find(({ credential }) => credential === first)?.name ?? '';
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
	options: [everyPlatform, ...platforms.map(({ name, value }) => ({ name, value }))].sort((a, b) =>
		byName(a.name, b.name),
	),
	default: usualPlatform,
	description: 'Whose methods to call; those of AliExpress belong to the Taobao Open Platform',
	displayOptions: { show: { operation: ['call'] } },
};

/**
 * The credentials of all platforms. What shows them says when they are hidden: n8n takes fields that credentials are
 * shown for as its own and hides them. None is required, as with All the methods decide which are needed.
 */
export const platformCredentials: INodeCredentialDescription[] = platforms.map((platform) => ({
	name: platform.credential,
	...(platform.value !== 'oAuth2' && { testedBy: platform.credential }),
	displayOptions: { hide: { operation: ['describe', 'search'], authentication: others(platform) } },
}));

function others(platform: Platform): string[] {
	const choices = [everyPlatform, ...platforms].map(({ value }) => String(value));
	return choices.filter((choice) => !isOf(choice, platform));
}
