import type { IExecuteFunctions } from 'n8n-workflow';
import type { Route } from '../catalogue/types';
import { readAlibabaCloudAccount } from './alibabaCloud/account';
import { alibabaCloudRoad } from './alibabaCloud/alibabaCloudRoad';
import { credentialsOf } from './credentialsOf';
import { readDingTalkAccount } from './dingTalk/account';
import { dingTalkRoad } from './dingTalk/dingTalkRoad';
import { dingTalkTopRoad } from './dingTalk/dingTalkTopRoad';
import { readRobot, robotRoad } from './dingTalk/robotRoad';
import { readQimenAccount } from './qimen/account';
import { qimenCloudRoad } from './qimen/qimenCloudRoad';
import { qimenRoad } from './qimen/qimenRoad';
import type { Road } from './Road';
import { openTop } from './top/openTop';

/**
 * The road of an operation's calls, with the credential that it needs.
 * @param session access token that the user gave for this item; empty for the credential's own
 * @throws UserError when a field of the credential is missing or not allowed
 */
export async function openRoad(
	context: IExecuteFunctions,
	route: Route = { road: 'top' },
	itemIndex: number,
	session: string,
): Promise<Road> {
	const [name = ''] = credentialsOf(route);
	const read = () => context.getCredentials(name, itemIndex);
	switch (route.road) {
		case 'dingTalk':
			if (route.token === 'robot') return robotRoad(readRobot(await read()), route);
			return dingTalkRoad(readDingTalkAccount(await read()), route, session);
		case 'dingTalkTop':
			return dingTalkTopRoad(readDingTalkAccount(await read()), session);
		case 'qimen':
			return qimenRoad(readQimenAccount(await read(), 'warehouse'), session);
		case 'qimenCloud':
			return qimenCloudRoad(readQimenAccount(await read(), 'cloud'), session);
		case 'alibabaCloud':
			return alibabaCloudRoad(readAlibabaCloudAccount(await read()), route);
		default:
			return await openTop(context, itemIndex, session);
	}
}
