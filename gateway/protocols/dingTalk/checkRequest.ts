import type { DingTalkRoute, OperationFacts } from '../../../nodes/shared/catalogue/types';
import type { Received } from '../../http/Received';
import { dingTalkRefusal } from './refusals';

/** Refuses another verb than the operation's, and a body that is not what the operation takes. */
export function checkRequest(
	received: Received,
	{ parameters }: OperationFacts,
	{ verb }: DingTalkRoute,
): void {
	if (received.verb !== verb) throw dingTalkRefusal(verb === 'GET' ? 43001 : 43002);
	if (verb === 'GET') return;
	const takesFile = parameters.some(({ type }) => type === 'file');
	const contentType = received.headers['content-type'] ?? '';
	if (takesFile && /^multipart\/form-data/i.test(contentType)) return;
	checkJson(received, contentType);
}

/** A body is a JSON object; an operation that needs no parameter needs none. */
function checkJson({ rawBody, origins }: Received, contentType: string): void {
	if (rawBody === undefined && Object.values(origins).every((origin) => origin === 'query')) return;
	if (!/^application\/json/i.test(contentType)) throw dingTalkRefusal(47001, 'no application/json');
	if (!/^\s*\{/.test(rawBody ?? '') || !isJson(rawBody ?? '')) throw dingTalkRefusal(47001);
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
