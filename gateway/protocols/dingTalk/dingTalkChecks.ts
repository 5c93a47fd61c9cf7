import type { DingTalkRoute, OperationFacts } from '../../../nodes/shared/catalogue/types';
import { familyAccounts } from '../../accounts/accounts';
import type { TokenKind, TokenStore } from '../../accounts/TokenStore';
import type { GatewayRequest } from '../../http/messages';
import { dingTalkSignature, robotSignature } from '../../signatures/dingTalkSignature';
import { hour, parseMilliseconds } from '../../values/formats';
import { isObjectText } from '../../values/json';
import { dingTalkFault } from './dingTalkFault';

/** The verb must be the operation's, and the body what the operation takes. */
export function checkRequest(
	request: GatewayRequest,
	{ parameters }: OperationFacts,
	{ verb }: DingTalkRoute,
): void {
	if (request.verb !== verb) throw dingTalkFault(verb === 'GET' ? 43001 : 43002);
	if (verb === 'GET') return;
	const takesFile = parameters.some(({ type }) => type === 'file');
	const contentType = request.headers['content-type'] ?? '';
	if (takesFile && /^multipart\/form-data/i.test(contentType)) return;
	checkJson(request, contentType);
}

/** A body is a JSON object; an operation that needs no parameter needs none. */
function checkJson({ rawBody, origins }: GatewayRequest, contentType: string): void {
	if (rawBody === undefined && Object.values(origins).every((origin) => origin === 'query')) return;
	if (!/^application\/json/i.test(contentType)) throw dingTalkFault(47001, 'no application/json');
	if (!isObjectText(rawBody ?? '')) throw dingTalkFault(47001);
}

/** There must be a token of the kind, which the gateway has given and which is not over. */
export function checkAccessToken(
	key: string | undefined,
	{ tokens, kind }: { tokens: TokenStore; kind: TokenKind },
): void {
	const isSuite = kind === 'suite';
	if (!key) throw dingTalkFault(isSuite ? 41022 : 41001);
	const token = tokens.find(kind, key);
	if (!token) throw dingTalkFault(isSuite ? 40082 : 40014);
	if (tokens.isOver(token)) throw dingTalkFault(isSuite ? 42009 : 42001);
}

/**
 * The call must be signed by the key of a suite, or by that of an app.
 * @param signer key whose secret signs where the call does not name one
 */
export function checkKeySignature({ texts }: GatewayRequest, now: number, signer?: string): void {
	const timestamp = texts.get('timestamp') ?? '';
	const { secret, ticket } = keyOf(texts.get('accessKey') ?? signer);
	if (!isTimely(timestamp, now)) throw dingTalkFault(853004, 'timestamp');
	if (texts.get('suiteTicket') !== ticket) throw dingTalkFault(853004, 'suiteTicket');
	if (texts.get('signature') !== dingTalkSignature(secret, timestamp, ticket))
		throw dingTalkFault(853004);
}

/** Only suites have a ticket. */
function keyOf(accessKey: string | undefined): { secret: string; ticket?: string } {
	const { dingTalk, suite } = familyAccounts;
	if (accessKey === suite.suiteKey) return { secret: suite.suiteSecret, ticket: suite.suiteTicket };
	if (accessKey === dingTalk.appKey) return { secret: dingTalk.appSecret };
	throw dingTalkFault(40088, accessKey);
}

/** A message must be signed by a robot that DingTalk knows. */
export function checkRobot({ texts }: GatewayRequest, now: number): void {
	const { token, secret } = familyAccounts.robot;
	const timestamp = texts.get('timestamp') ?? '';
	if (texts.get('access_token') !== token) throw dingTalkFault(300001);
	if (!isTimely(timestamp, now)) throw dingTalkFault(310000, 'timestamp');
	if (texts.get('sign') !== robotSignature(secret, timestamp)) throw dingTalkFault(310000);
}

/** Whether a text is a time in milliseconds at most an hour off. */
function isTimely(text: string, now: number): boolean {
	const time = parseMilliseconds(text);
	return time !== undefined && Math.abs(time - now) <= hour;
}
