import { familyAccounts } from '../../familyAccounts';
import type { Received } from '../../http/Received';
import { dingTalkSignature } from '../../signatures/dingTalkSignature';
import { isTimely } from './isTimely';
import { dingTalkRefusal } from './refusals';

/** Refuses a call that is not signed by the key of a suite, or by that of an app. */
export function checkKeySignature({ texts }: Received, now: number): void {
	const timestamp = texts.get('timestamp') ?? '';
	const { secret, ticket } = keyOf(texts.get('accessKey'));
	if (!isTimely(timestamp, now)) throw dingTalkRefusal(853004, 'timestamp');
	if (texts.get('suiteTicket') !== ticket) throw dingTalkRefusal(853004, 'suiteTicket');
	if (texts.get('signature') !== dingTalkSignature(secret, timestamp, ticket))
		throw dingTalkRefusal(853004);
}

/** Only suites have a ticket. */
function keyOf(accessKey: string | undefined): { secret: string; ticket?: string } {
	const { dingTalk, suite } = familyAccounts;
	if (accessKey === suite.suiteKey) return { secret: suite.suiteSecret, ticket: suite.suiteTicket };
	if (accessKey === dingTalk.appKey) return { secret: dingTalk.appSecret };
	throw dingTalkRefusal(40088, accessKey);
}
