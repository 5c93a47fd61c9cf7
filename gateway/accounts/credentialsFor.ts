import type { Gateway } from '../Gateway';

/** What a running gateway says of itself. */
export type Announcement = Pick<
	Gateway,
	'url' | 'appKey' | 'appSecret' | 'sessionKey' | 'protocols' | 'accounts'
>;

/** The values of n8n's credentials of every type for a gateway's demo accounts, by type; OAuth is not connected. */
export function credentialsFor(gateway: Announcement) {
	const { url: gatewayUrl, appKey, appSecret, sessionKey, accounts, protocols } = gateway;
	const { dingTalk, robot, alibabaCloud, qimen, oauth } = accounts;
	const environment = 'custom';
	return {
		taobaoOpenPlatformApi: {
			...{ appKey, appSecret, sessionKey, environment, gatewayUrl },
			signMethod: 'hmac-sha256',
		},
		taobaoOAuth2Api: {
			...oauth,
			environment,
			gatewayUrl: protocols.top,
			customAuthUrl: protocols.authorize,
			customTokenUrl: protocols.token,
		},
		dingTalkApi: { ...dingTalk, baseUrl: protocols.dingTalk, gatewayUrl: protocols.top },
		dingTalkRobotApi: {
			webhookUrl: `${protocols.dingTalk}/robot/send?access_token=${robot.token}`,
			secret: robot.secret,
		},
		qimenApi: {
			...qimen,
			environment,
			gatewayUrl: protocols.qimen,
			sceneUrl: protocols.qimenCloud,
		},
		alibabaCloudApi: {
			...alibabaCloud,
			region: 'cn-hangzhou',
			endpoint: protocols.alibabaCloud,
		},
	};
}
