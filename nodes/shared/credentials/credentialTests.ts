import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import type { AlibabaCloudRoute, DingTalkRoute } from '../catalogue/types';
import type { Fault } from '../faults/Fault';
import { readAlibabaCloudAccount } from '../protocols/alibabaCloud/alibabaCloudAccount';
import { alibabaCloudProtocol } from '../protocols/alibabaCloud/alibabaCloudProtocol';
import { readDingTalkAccount } from '../protocols/dingTalk/dingTalkAccount';
import { dingTalkProtocol } from '../protocols/dingTalk/dingTalkProtocol';
import { readRobot, robotProtocol } from '../protocols/dingTalk/robotProtocol';
import { readQimenAccount } from '../protocols/qimen/qimenAccount';
import { qimenCloudProtocol } from '../protocols/qimen/qimenCloudProtocol';
import { qimenProtocol } from '../protocols/qimen/qimenProtocol';
import { readAccount } from '../protocols/top/topAccount';
import { topProtocol } from '../protocols/top/topProtocol';
import { type Probe, runProbe } from './probe';

/** Faults that come after key and signature have been accepted. */
const afterAccess = ['business', 'parameter', 'permission', 'platform', 'throttled'] as const;

const scopes: DingTalkRoute = { protocol: 'dingTalk', verb: 'GET', path: '/auth/scopes' };
const suiteToken: DingTalkRoute = {
	protocol: 'dingTalk',
	verb: 'POST',
	path: '/service/get_suite_token',
	token: 'none',
};
const message: DingTalkRoute = {
	protocol: 'dingTalk',
	verb: 'POST',
	path: '/robot/send',
	token: 'robot',
};
const regions: AlibabaCloudRoute = {
	protocol: 'alibabaCloud',
	product: 'ecs',
	action: 'DescribeRegions',
	version: '2014-05-26',
};

/** Without a message a robot says nothing; it refuses only after it has looked at token and signature. */
const isRobotReached = ({ kind, code, message: text }: Fault) =>
	kind === 'business' ||
	kind === 'parameter' ||
	(code === '310000' && !/sign|timestamp|\bip\b/i.test(text));

/** The platform's own time for its gateway; AliExpress does not have it, and says so only to a known key. */
function probeTop(data: ICredentialDataDecryptedObject): Probe {
	const account = readAccount(data);
	const isOwn = account.dialect === 'top';
	return {
		protocol: topProtocol(account),
		method: 'taobao.time.get',
		...(!isOwn && { accepts: [...afterAccess] }),
	};
}

/** A question without parameters: the gateway passes it on only when key, signature and customer fit. */
function probeQimen(data: ICredentialDataDecryptedObject): Probe {
	const isCloud = !data.customerId && Boolean(data.sceneUrl);
	const protocol = isCloud
		? qimenCloudProtocol(readQimenAccount(data, 'cloud'))
		: qimenProtocol(readQimenAccount(data, 'warehouse'));
	const method = isCloud ? 'qimen.taobao.qimen.pos.store.get' : 'taobao.qimen.warehouseinfo.query';
	return { protocol, method, accepts: [...afterAccess] };
}

/** What the app may do, asked for with the token of its organisation. */
const probeApp = (data: ICredentialDataDecryptedObject): Probe => ({
	protocol: dingTalkProtocol(readDingTalkAccount(data), scopes),
	method: 'dingtalk.oapi.auth.scopes',
});

/** The suite's own token, as there is no organisation to act for yet. */
function probeSuite(data: ICredentialDataDecryptedObject): Probe {
	const account = readDingTalkAccount(data, suiteToken.token);
	return {
		protocol: dingTalkProtocol(account, suiteToken),
		method: 'dingtalk.oapi.service.get_suite_token',
		business: {
			suite_key: account.appKey,
			suite_secret: account.appSecret,
			suite_ticket: account.suiteTicket ?? '',
		},
	};
}

const probes: Record<string, (data: ICredentialDataDecryptedObject) => Probe> = {
	taobaoOpenPlatformApi: probeTop,
	qimenApi: probeQimen,
	dingTalkApi: (data) => (data.appType === 'suite' && !data.corpId ? probeSuite : probeApp)(data),
	dingTalkRobotApi: (data) => ({
		protocol: robotProtocol(readRobot(data), message),
		method: 'dingtalk.oapi.robot.send',
		isAccepted: isRobotReached,
	}),
	alibabaCloudApi: (data) => ({
		protocol: alibabaCloudProtocol(readAlibabaCloudAccount(data), regions),
		method: 'ecs.aliyuncs.com.DescribeRegions.2014-05-26',
		accepts: [...afterAccess],
	}),
};

type CredentialTest = (
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
) => Promise<INodeCredentialTestResult>;

/** A test for each type of credential, by its name; each makes a signed call as the nodes do. */
export const credentialTests: Record<string, CredentialTest> = Object.fromEntries(
	Object.entries(probes).map(([name, probe]) => [
		name,
		async function test({ data = {} }: ICredentialsDecrypted) {
			try {
				return await runProbe(probe(data));
			} catch (error) {
				const reason = error instanceof Error ? error.message : String(error);
				return { status: 'Error', message: reason } as const;
			}
		},
	]),
);
