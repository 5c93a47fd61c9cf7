import type {
	ICredentialDataDecryptedObject,
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import type { AlibabaCloudRoute, DingTalkRoute } from '../catalogue/types';
import type { Fault } from '../errors/Fault';
import { readAlibabaCloudAccount } from '../roads/alibabaCloud/account';
import { alibabaCloudRoad } from '../roads/alibabaCloud/alibabaCloudRoad';
import { readDingTalkAccount } from '../roads/dingTalk/account';
import { dingTalkRoad } from '../roads/dingTalk/dingTalkRoad';
import { readRobot, robotRoad } from '../roads/dingTalk/robotRoad';
import { readQimenAccount } from '../roads/qimen/account';
import { qimenCloudRoad } from '../roads/qimen/qimenCloudRoad';
import { qimenRoad } from '../roads/qimen/qimenRoad';
import { readAccount } from '../roads/top/account';
import { topRoad } from '../roads/top/topRoad';
import { type Probe, runProbe } from './probe';

/** Refusals that come after key and signature have been accepted. */
const afterAccess = ['business', 'parameter', 'permission', 'platform', 'throttled'] as const;

const scopes: DingTalkRoute = { road: 'dingTalk', verb: 'GET', path: '/auth/scopes' };
const message: DingTalkRoute = {
	road: 'dingTalk',
	verb: 'POST',
	path: '/robot/send',
	token: 'robot',
};
const regions: AlibabaCloudRoute = {
	road: 'alibabaCloud',
	product: 'ecs',
	action: 'DescribeRegions',
	version: '2014-05-26',
};

/** Without a message a robot says nothing; it refuses only after it has looked at token and signature. */
const isRobotReached = ({ kind, code, message: text }: Fault) =>
	kind === 'business' || (code === '310000' && !/sign|timestamp|\bip\b/i.test(text));

/** The platform's own time for its gateway; AliExpress does not have it, and says so only to a known key. */
function probeTop(data: ICredentialDataDecryptedObject): Probe {
	const account = readAccount(data);
	const isOwn = account.dialect === 'top';
	return {
		road: topRoad(account),
		method: 'taobao.time.get',
		...(!isOwn && { accepts: [...afterAccess] }),
	};
}

/** A question without parameters: the gateway passes it on only when key, signature and customer fit. */
function probeQimen(data: ICredentialDataDecryptedObject): Probe {
	const isCloud = !data.customerId && Boolean(data.sceneUrl);
	const road = isCloud
		? qimenCloudRoad(readQimenAccount(data, 'cloud'))
		: qimenRoad(readQimenAccount(data, 'warehouse'));
	const method = isCloud ? 'qimen.taobao.qimen.pos.store.get' : 'taobao.qimen.warehouseinfo.query';
	return { road, method, accepts: [...afterAccess] };
}

const probes: Record<string, (data: ICredentialDataDecryptedObject) => Probe> = {
	taobaoOpenPlatformApi: probeTop,
	qimenApi: probeQimen,
	dingTalkApi: (data) => ({
		road: dingTalkRoad(readDingTalkAccount(data), scopes),
		method: 'dingtalk.oapi.auth.scopes',
	}),
	dingTalkRobotApi: (data) => ({
		road: robotRoad(readRobot(data), message),
		method: 'dingtalk.oapi.robot.send',
		isAccepted: isRobotReached,
	}),
	alibabaCloudApi: (data) => ({
		road: alibabaCloudRoad(readAlibabaCloudAccount(data), regions),
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
