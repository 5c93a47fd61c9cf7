import type { Route } from '../catalogue/types';

/** Types of the credentials that an operation's calls can use; of several, the field Authentication chooses. */
export function credentialsOf(route: Route = { protocol: 'top' }): string[] {
	switch (route.protocol) {
		case 'dingTalk':
			return [route.token === 'robot' ? 'dingTalkRobotApi' : 'dingTalkApi'];
		case 'dingTalkTop':
			return ['dingTalkApi'];
		case 'qimen':
		case 'qimenCloud':
			return ['qimenApi'];
		case 'alibabaCloud':
			return ['alibabaCloudApi'];
		default:
			return Object.values(topCredentials);
	}
}

/** Types of credentials of the Taobao Open Platform, by the value of the field Authentication. */
export const topCredentials = {
	accessToken: 'taobaoOpenPlatformApi',
	oAuth2: 'taobaoOAuth2Api',
} as const;
