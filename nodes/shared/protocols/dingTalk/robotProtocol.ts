import { type ICredentialDataDecryptedObject, UserError } from 'n8n-workflow';
import type { DingTalkRoute } from '../../catalogue/types';
import type { Protocol } from '../Protocol';
import { readFields } from '../readFields';
import { restRequest } from './dingTalkProtocol';
import { robotQuery } from './dingTalkSignature';
import { unwrapDingTalk } from './unwrapDingTalk';

/** A robot of a group: where its messages go, its token, and the secret that signs them, if it has one. */
export interface Robot {
	baseUrl: string;
	token: string;
	secret: string;
}

/**
 * Robot of a `dingTalkRobotApi` credential, whose address is the one that DingTalk shows for the robot.
 * @throws UserError when the address is none or has no token
 */
export function readRobot(credential: ICredentialDataDecryptedObject): Robot {
	const { text, address } = readFields(credential);
	const webhook = new URL(address('webhookUrl', 'Webhook URL'));
	const token = webhook.searchParams.get('access_token');
	if (!token) throw new UserError('The credential\'s Webhook URL has no "access_token" in it');
	const prefix = webhook.pathname.replace(/\/robot\/send\/?$/, '');
	return { baseUrl: webhook.origin + prefix, token, secret: text('secret') };
}

/** Messages of a group's robot. */
export function robotProtocol({ baseUrl, token, secret }: Robot, route: DingTalkRoute): Protocol {
	return {
		paceKey: `robot ${token}`,
		secrets: [token, secret],
		request: (call, now) => restRequest(baseUrl, route, robotQuery(token, secret, now), call),
		unwrap: unwrapDingTalk,
	};
}
