import { randomUUID } from 'node:crypto';
import type { AlibabaCloudRoute, ResponseField } from '../../catalogue/types';
import { toFault } from '../../faults/toFault';
import { unwrapLists } from '../unwrapLists';
import { jsonOf, malformed, statusFault, textOf } from '../answers';
import { form, withQuery } from '../formBody';
import type { Answer, Protocol, Unwrapped } from '../Protocol';
import { dropBlank } from '../top/sign';
import type { AlibabaCloudAccount } from './account';
import { signRpc } from './sign';

/** The RPC interface of a product of Alibaba Cloud: system parameters in the query, the others, however long, in a form. */
export function alibabaCloudProtocol(
	account: AlibabaCloudAccount,
	route: AlibabaCloudRoute,
): Protocol {
	const { accessKeyId, accessKeySecret, securityToken, region, endpoint } = account;
	const address = endpoint || `https://${route.product}.aliyuncs.com/`;
	return {
		paceKey: accessKeyId,
		secrets: [accessKeySecret, securityToken],
		...(region && { defaults: { RegionId: region } }),
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

/** A refusal has a code and a message at its top, mostly with an HTTP status of 400 or more. */
function unwrapRpc(answer: Answer, response?: ResponseField[]): Unwrapped {
	const body = jsonOf(answer);
	if (!body) return { fault: answer.status === 200 ? malformed(answer) : statusFault(answer) };
	const code = textOf(body, 'Code');
	const isRefusal = code !== undefined && body.Message !== undefined && code !== '200';
	if (!isRefusal && answer.status === 200)
		return { body, payload: unwrapLists(body, response) as Record<string, unknown> };
	if (!isRefusal) return { fault: statusFault(answer) };
	const refusal = {
		code,
		message: textOf(body, 'Message') ?? '',
		requestId: textOf(body, 'RequestId'),
	};
	return { fault: toFault(refusal, answer.status >= 500 ? 'platform' : 'business') };
}
