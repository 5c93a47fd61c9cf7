import { randomUUID } from 'node:crypto';
import type { AlibabaCloudRoute, ResponseField } from '../../catalogue/types';
import type { Fault } from '../../faults/Fault';
import { toFault } from '../../faults/toFault';
import type { Response } from '../../http/messages';
import { form, withQuery } from '../bodies';
import type { Protocol, Unwrapped } from '../Protocol';
import { isAnswered, jsonOf, malformed, statusFault, textOf } from '../readResponse';
import { dropBlank } from '../top/topSignature';
import { withoutLists } from '../unwrapLists';
import type { AlibabaCloudAccount } from './alibabaCloudAccount';
import { signRpc } from './alibabaCloudSignature';

/** The RPC interface of a product of Alibaba Cloud: system parameters in the query, the others, however long, in a form. */
export function alibabaCloudProtocol(
	account: AlibabaCloudAccount,
	route: AlibabaCloudRoute,
): Protocol {
	const { accessKeyId, accessKeySecret, securityToken, region, endpoint } = account;
	const address = endpoint || `https://${route.product}.aliyuncs.com/`;
	return {
		rateLimitKey: accessKeyId,
		secrets: [accessKeySecret, securityToken],
		defaults: { region },
		request: async ({ business }, now) => {
			const system = dropBlank(systemParams(account, route, now));
			const own = dropBlank(business);
			const Signature = signRpc('POST', { ...own, ...system }, accessKeySecret);
			return { verb: 'POST', url: withQuery(address, { ...system, Signature }), ...form(own) };
		},
		unwrap: unwrapRpc,
	};
}

function systemParams(
	{ accessKeyId, securityToken }: AlibabaCloudAccount,
	{ action, version }: AlibabaCloudRoute,
	now: Date,
): Record<string, string> {
	return {
		Action: action,
		Version: version,
		AccessKeyId: accessKeyId,
		SecurityToken: securityToken,
		Format: 'JSON',
		Timestamp: now.toISOString().replace(/\.\d+Z$/, 'Z'),
		SignatureMethod: 'HMAC-SHA1',
		SignatureVersion: '1.0',
		SignatureNonce: randomUUID(),
	};
}

/** A fault has a code and a message at its top, mostly with an HTTP status of 400 or more. */
function unwrapRpc(response: Response, members?: ResponseField[]): Unwrapped {
	const body = jsonOf(response);
	const code = body && textOf(body, 'Code');
	if (body && code !== undefined && body.Message !== undefined && code !== '200')
		return { fault: refusalOf(body, code, response) };
	if (!isAnswered(response)) return { fault: statusFault(response) };
	if (!body) return { fault: malformed(response) };
	return withoutLists(body, body, members);
}

function refusalOf(body: Record<string, unknown>, code: string, { status }: Response): Fault {
	const fault = {
		code,
		message: textOf(body, 'Message') ?? '',
		requestId: textOf(body, 'RequestId'),
	};
	return toFault(fault, status >= 500 ? 'platform' : 'business');
}
