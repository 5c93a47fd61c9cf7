import { createHash } from 'node:crypto';
import { type ICredentialDataDecryptedObject, UserError } from 'n8n-workflow';
import type { DingTalkToken } from '../../catalogue/types';
import { readFields } from '../readFields';

/** Who calls DingTalk, and where. */
export interface DingTalkAccount {
	/** App key of an internal app, suite key of an app for many organisations. */
	appKey: string;
	appSecret: string;
	/** Organisation that an app for many organisations acts for. */
	corpId?: string;
	/** Latest ticket that DingTalk pushed to an app for many organisations. */
	suiteTicket?: string;
	/** The app in the organisation, for calls that name it; empty where the credential does not say it. */
	agentId: string;
	/** Address of the REST interface, without a slash at its end. */
	baseUrl: string;
	/** Gateway of the older methods. */
	gatewayUrl: string;
}

/** Where DingTalk listens, unless the credential says otherwise. */
export const dingTalkUrls = {
	base: 'https://oapi.dingtalk.com',
	gateway: 'https://eco.taobao.com/router/rest',
} as const;

/** Whether a suite makes a call for itself, whichever organisation it acts for. */
export const isOfSuite = (token?: DingTalkToken): boolean =>
	token === 'suite' || token === 'signedSuite';

/**
 * Account of a `dingTalkApi` credential. It has an organisation only for calls by an app's access token,
 * as a suite has one for each; what a suite calls for itself comes before any organisation is known.
 * @param token what shows who calls; absent: the access token of an app
 * @throws UserError that names the field when one is missing or not allowed
 */
export function readDingTalkAccount(
	credential: ICredentialDataDecryptedObject,
	token?: DingTalkToken,
): DingTalkAccount {
	const { text, required, digits, address } = readFields(credential);
	const isSuite = text('appType') === 'suite';
	if (isOfSuite(token) && !isSuite)
		throw new UserError(
			'The credential\'s App Type must be "Suite (ISV App)", as only suites may make this call',
		);
	return {
		appKey: required('appKey', isSuite ? 'Suite Key' : 'App Key'),
		appSecret: required('appSecret', isSuite ? 'Suite Secret' : 'App Secret'),
		...(isSuite && {
			...(token === undefined && { corpId: required('corpId', 'Corp ID') }),
			suiteTicket: required('suiteTicket', 'Suite Ticket'),
		}),
		agentId: digits('agentId', 'Agent ID'),
		baseUrl: address('baseUrl', 'Base URL', dingTalkUrls.base).replace(/\/+$/, ''),
		gatewayUrl: address('gatewayUrl', 'Gateway URL', dingTalkUrls.gateway),
	};
}

/** Names an account and one kind of its tokens, which do not depend on the agent ID, without showing a secret. */
export function accountId(account: DingTalkAccount, kind: string): string {
	return createHash('sha256')
		.update(JSON.stringify([kind, { ...account, agentId: '' }]))
		.digest('hex');
}

/** Names whose calls DingTalk counts together: those of an app, for an app of many organisations those for one. */
export const dingTalkRateLimitKey = ({ appKey, corpId = '' }: DingTalkAccount): string =>
	`dingTalk ${appKey} ${corpId}`;
