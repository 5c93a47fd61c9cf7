import type { IExecuteFunctions } from 'n8n-workflow';
import type { Route } from '../catalogue/types';
import { readAlibabaCloudAccount } from './alibabaCloud/alibabaCloudAccount';
import { alibabaCloudProtocol } from './alibabaCloud/alibabaCloudProtocol';
import { credentialsOf } from './credentialsOf';
import { readDingTalkAccount } from './dingTalk/dingTalkAccount';
import { dingTalkProtocol } from './dingTalk/dingTalkProtocol';
import { dingTalkTopProtocol } from './dingTalk/dingTalkTopProtocol';
import { readRobot, robotProtocol } from './dingTalk/robotProtocol';
import type { Protocol } from './Protocol';
import { readQimenAccount } from './qimen/qimenAccount';
import { qimenCloudProtocol } from './qimen/qimenCloudProtocol';
import { qimenProtocol } from './qimen/qimenProtocol';
import { openTop } from './top/openTopProtocol';

/**
 * The protocol of an operation's calls, with the credential that it needs.
 * @param session access token that the user gave for this item; empty for the credential's own
 * @throws UserError when a field of the credential is missing or not allowed
 */
export async function openProtocol(
	context: IExecuteFunctions,
	route: Route = { protocol: 'top' },
	itemIndex: number,
	session: string,
): Promise<Protocol> {
	const [name = ''] = credentialsOf(route);
	const read = () => context.getCredentials(name, itemIndex);
	switch (route.protocol) {
		case 'dingTalk':
			if (route.token === 'robot') return robotProtocol(readRobot(await read()), route);
			return dingTalkProtocol(readDingTalkAccount(await read(), route.token), route, session);
		case 'dingTalkTop':
			return dingTalkTopProtocol(readDingTalkAccount(await read()), session);
		case 'qimen':
			return qimenProtocol(readQimenAccount(await read(), 'warehouse'), session);
		case 'qimenCloud':
			return qimenCloudProtocol(readQimenAccount(await read(), 'cloud'), session);
		case 'alibabaCloud':
			return alibabaCloudProtocol(readAlibabaCloudAccount(await read()), route);
		default:
			return await openTop(context, itemIndex, session);
	}
}
