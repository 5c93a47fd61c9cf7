import type { ResponseField } from '../../catalogue/types';
import type { Request, Response } from '../../http/messages';
import { formOrMultipart, json, jsonBody, withQuery } from '../bodies';
import type { Call } from '../Call';
import type { Protocol, Unwrapped } from '../Protocol';
import { jsonOf } from '../readResponse';
import { signedParams, type Signing } from '../top/signedParams';
import { dropBlank } from '../top/topSignature';
import { unwrapTop } from '../top/unwrapTop';
import type { QimenAccount } from './qimenAccount';
import { qimenFault } from './qimenFault';
import { readXml } from './readXml';

/** A scene of Qimen Cloud, answered by the app of the scene's provider. */
export function qimenCloudProtocol(account: QimenAccount, session = ''): Protocol {
	return {
		rateLimitKey: `${account.appKey} ${account.sceneUrl}`,
		secrets: [account.appSecret, account.sessionKey ?? '', session],
		session: () => session || account.sessionKey,
		request: async (call, now) => {
			const caller = { ...call, session: session || account.sessionKey };
			return account.sceneBody === 'json'
				? jsonRequest(account, caller, now)
				: await formRequest(account, caller, now);
		},
		unwrap: unwrapCloud,
	};
}

/** A form; its parameters are signed with those of the protocol. */
async function formRequest(account: QimenAccount, call: Call, now: Date): Promise<Request> {
	const business = dropBlank(call.business);
	const url = sceneUrl(account, call, { business, now });
	return { verb: 'POST', url, ...(await formOrMultipart(business, call.files)) };
}

/** One JSON body; its text is signed behind the parameters of the protocol. */
function jsonRequest(account: QimenAccount, call: Call, now: Date): Request {
	const body = jsonBody(call.business, call.parameters);
	return { verb: 'POST', url: sceneUrl(account, call, { business: {}, body, now }), ...json(body) };
}

/** The scene's address with the parameters of the protocol and the signature of what is sent. */
function sceneUrl(
	account: QimenAccount,
	{ method, session }: Call,
	sent: Pick<Signing, 'business' | 'body' | 'now'>,
): string {
	const extra = { target_app_key: account.targetAppKey };
	const signing: Signing = { ...sent, method, session, simplify: true, extra };
	return withQuery(account.sceneUrl, signedParams(account, signing));
}

function unwrapCloud(response: Response, members?: ResponseField[]): Unwrapped {
	// Some gateways refuse in XML whatever was asked for
	const fault = qimenFault(jsonOf(response) ?? readXml(response.text) ?? {});
	return fault ? { fault } : unwrapTop(response, members);
}
