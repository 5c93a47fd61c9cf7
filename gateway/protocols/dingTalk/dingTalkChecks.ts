import type { DingTalkRoute, OperationFacts } from '../../../nodes/shared/catalogue/types';
import { familyAccounts } from '../../accounts/accounts';
import type { TokenKind, TokenStore } from '../../accounts/TokenStore';
import type { GatewayRequest } from '../../http/GatewayRequest';
import { dingTalkSignature, robotSignature } from '../../signatures/dingTalkSignature';
import { parseMilliseconds } from '../../values/formats';
import { dingTalkFault } from './dingTalkFault';

/** Refuses another verb than the operation's, and a body that is not what the operation takes. */
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
	if (!/^\s*\{/.test(rawBody ?? '') || !isJson(rawBody ?? '')) throw dingTalkFault(47001);
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

/** Refuses a call without a token of a kind, with one that the gateway never gave, or with one that is over. */
export function checkAccessToken(
	key: string | undefined,
	{ tokens, kind }: { tokens: TokenStore; kind: TokenKind },
): void {
	if (!key) throw dingTalkFault(41001);
	const token = tokens.find(kind, key);
	if (!token) throw dingTalkFault(40014);
	if (tokens.isOver(token)) throw dingTalkFault(42001);
}

/** Refuses a call that is not signed by the key of a suite, or by that of an app. */
export function checkKeySignature({ texts }: GatewayRequest, now: number): void {
	const timestamp = texts.get('timestamp') ?? '';
	const { secret, ticket } = keyOf(texts.get('accessKey'));
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

/** Refuses a message of a robot that DingTalk does not know, or that has not signed it. */
export function checkRobot({ texts }: GatewayRequest, now: number): void {
	const { token, secret } = familyAccounts.robot;
	const timestamp = texts.get('timestamp') ?? '';
	if (texts.get('access_token') !== token) throw dingTalkFault(300001);
	if (!isTimely(timestamp, now)) throw dingTalkFault(310000, 'timestamp');
	if (texts.get('sign') !== robotSignature(secret, timestamp)) throw dingTalkFault(310000);
}

const hour = 3_600_000;

/** Whether a text is a time in milliseconds at most an hour off. */
export function isTimely(text: string, now: number): boolean {
	const time = parseMilliseconds(text);
	return time !== undefined && Math.abs(time - now) <= hour;
}
