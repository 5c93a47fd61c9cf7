import { familyAccounts } from '../../familyAccounts';
import type { Received } from '../../http/Received';
import { robotSignature } from '../../signatures/robotSignature';
import { isTimely } from './isTimely';
import { dingTalkRefusal } from './refusals';

/** Refuses a message of a robot that DingTalk does not know, or that has not signed it. */
export function checkRobot({ texts }: Received, now: number): void {
	const { token, secret } = familyAccounts.robot;
	const timestamp = texts.get('timestamp') ?? '';
	if (texts.get('access_token') !== token) throw dingTalkRefusal(300001);
	if (!isTimely(timestamp, now)) throw dingTalkRefusal(310000, 'timestamp');
	if (texts.get('sign') !== robotSignature(secret, timestamp)) throw dingTalkRefusal(310000);
}
