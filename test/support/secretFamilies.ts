import type { ICredentialDataDecryptedObject, IDataObject, INodeType } from 'n8n-workflow';
import { AlibabaCloud } from '../../nodes/AlibabaCloud/AlibabaCloud.node';
import { DingTalkApps } from '../../nodes/DingTalkApps/DingTalkApps.node';
import { DingTalkContacts } from '../../nodes/DingTalkContacts/DingTalkContacts.node';
import { DingTalkMessages } from '../../nodes/DingTalkMessages/DingTalkMessages.node';
import { Qimen } from '../../nodes/Qimen/Qimen.node';
import { TaobaoTrade } from '../../nodes/TaobaoTrade/TaobaoTrade.node';

/** Secrets with every character that an encoding changes. */
export const secrets = {
	app: 'Zq7\'(v)*!~x +/=&"<>y;%kW9,T',
	session: '6101b9f3+e/7c2=d48KqXw51Zr0Tn6Ym',
	override: 'Ov3r+Rd/9x=Lk2Jh7Gf4Ds1Aq',
	refresh: 'Rf5+tY/8=uI2oP9aS4dF7gH1jK',
	ticket: 'Tk8+mN/3=bV6cX1zQ9wE4rT7yU',
	token: 'Tn2+hJ/5=kL8mB3vC6xZ9qW1eR',
};

/** Credentials by type. */
export type Data = Record<string, ICredentialDataDecryptedObject>;

/** A node of a family, a call of it, and the credential for a server at an address. */
export interface Family {
	node: INodeType;
	parameters: IDataObject;
	credential: (url: string, run: number) => Data;
	/** Has no use for the option Session Key. */
	isWithoutSession?: true;
}

const trades = { resource: 'trade', operation: 'taobao.trades.sold.get', fields: 'tid', limit: 1 };
const user = { resource: 'user', operation: 'dingtalk.oapi.user.get', userid: 'u' };
/** Where its field is, required or additional. */
const agent = { agentid: '1', auth_corpid: 'corp', suite_key: 'suite' };
const top = (url: string) => ({
	appKey: '12345678',
	appSecret: secrets.app,
	sessionKey: secrets.session,
	environment: 'custom',
	gatewayUrl: `${url}/router/rest`,
});
/** An app of its own for each run, as tokens are kept. */
export const dingTalk = (url: string, run: number) => ({
	appKey: `ding${run}`,
	appSecret: secrets.app,
	baseUrl: url,
	gatewayUrl: `${url}/router/rest`,
});
const qimen = (url: string) => ({
	...top(url),
	customerId: 'c1',
	sceneUrl: `${url}/router/qm`,
	targetAppKey: '23',
});

const stores = {
	resource: 'pos',
	operation: 'qimen.taobao.qimen.pos.store.get',
	page: 1,
	pageSize: 1,
};

/** The families of platforms, by name. */
export const families: Record<string, Family> = {
	'the Taobao Open Platform': {
		node: new TaobaoTrade(),
		parameters: trades,
		credential: (url) => ({ taobaoOpenPlatformApi: top(url) }),
	},
	AliExpress: {
		node: new TaobaoTrade(),
		parameters: trades,
		credential: (url) => ({ taobaoOpenPlatformApi: { ...top(url), dialect: 'aliExpress' } }),
	},
	OAuth2: {
		node: new TaobaoTrade(),
		parameters: { ...trades, authentication: 'oAuth2' },
		credential: (url) => ({
			taobaoOAuth2Api: {
				...top(url),
				clientId: '12345678',
				clientSecret: secrets.app,
				accessTokenUrl: `${url}/token`,
				authUrl: `${url}/authorize`,
				grantType: 'authorizationCode',
				authentication: 'body',
				oauthTokenData: { access_token: secrets.session, refresh_token: secrets.refresh },
			},
		}),
	},
	DingTalk: {
		node: new DingTalkContacts(),
		parameters: user,
		credential: (url, run) => ({ dingTalkApi: dingTalk(url, run) }),
	},
	'a suite of DingTalk': {
		node: new DingTalkContacts(),
		parameters: user,
		credential: (url, run) => ({
			dingTalkApi: {
				...dingTalk(url, run),
				appType: 'suite',
				suiteTicket: secrets.ticket,
				corpId: 'corp',
			},
		}),
	},
	'a suite of DingTalk, for itself': {
		node: new DingTalkApps(),
		parameters: {
			resource: 'suite',
			operation: 'dingtalk.oapi.service.get_agent',
			...agent,
			additionalFields: agent,
		},
		credential: (url, run) => ({
			dingTalkApi: { ...dingTalk(url, run), appType: 'suite', suiteTicket: secrets.ticket },
		}),
	},
	"DingTalk's older methods": {
		node: new DingTalkContacts(),
		parameters: { resource: 'organisation', operation: 'dingtalk.corp.invoice.gettitle' },
		credential: (url, run) => ({ dingTalkApi: dingTalk(url, run) }),
	},
	'a robot of DingTalk': {
		node: new DingTalkMessages(),
		isWithoutSession: true,
		parameters: {
			resource: 'robot',
			operation: 'dingtalk.oapi.robot.send',
			msgtype: 'text',
			nestedData: 'json',
			text: '{"content":"a"}',
		},
		credential: (url) => ({
			dingTalkRobotApi: {
				webhookUrl: `${url}/robot/send?access_token=${encodeURIComponent(secrets.token)}`,
				secret: secrets.app,
			},
		}),
	},
	Qimen: {
		node: new Qimen(),
		parameters: {
			resource: 'inventory',
			operation: 'taobao.qimen.inventory.query',
			criteriaList: [{ itemCode: 'A' }],
		},
		credential: (url) => ({ qimenApi: qimen(url) }),
	},
	'Qimen Cloud': {
		node: new Qimen(),
		parameters: stores,
		credential: (url) => ({ qimenApi: qimen(url) }),
	},
	'Qimen Cloud with JSON': {
		node: new Qimen(),
		parameters: stores,
		credential: (url) => ({ qimenApi: { ...qimen(url), sceneBody: 'json' } }),
	},
	'Alibaba Cloud': {
		node: new AlibabaCloud(),
		isWithoutSession: true,
		parameters: {
			resource: 'ecsInstance',
			operation: 'ecs.aliyuncs.com.DescribeInstances.2014-05-26',
			limit: 1,
		},
		credential: (url) => ({
			alibabaCloudApi: {
				accessKeyId: 'id',
				region: 'cn-hangzhou',
				accessKeySecret: secrets.app,
				securityToken: secrets.token,
				endpoint: url,
			},
		}),
	},
};
