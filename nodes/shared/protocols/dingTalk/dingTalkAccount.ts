import { createHash } from 'node:crypto';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
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

/**
 * Account of a `dingTalkApi` credential.
 * @throws UserError that names the field when one is missing or not allowed
 */
export function readDingTalkAccount(credential: ICredentialDataDecryptedObject): DingTalkAccount {
	const { text, required, address } = readFields(credential);
	const isSuite = text('appType') === 'suite';
	return {
		appKey: required('appKey', isSuite ? 'Suite Key' : 'App Key'),
		appSecret: required('appSecret', isSuite ? 'Suite Secret' : 'App Secret'),
		...(isSuite && {
			corpId: required('corpId', 'Corp ID'),
			suiteTicket: required('suiteTicket', 'Suite Ticket'),
		}),
		baseUrl: address('baseUrl', 'Base URL', dingTalkUrls.base).replace(/\/+$/, ''),
		gatewayUrl: address('gatewayUrl', 'Gateway URL', dingTalkUrls.gateway),
	};
}

/** Names an account and one kind of its tokens without showing a secret. */
export function accountId(account: DingTalkAccount, kind: string): string {
	return createHash('sha256')
		.update(JSON.stringify([kind, account]))
		.digest('hex');
}

/** Names whose calls DingTalk counts together: those of an app, for an app of many organisations those for one. */
export const dingTalkPaceKey = ({ appKey, corpId = '' }: DingTalkAccount): string =>
	`dingTalk ${appKey} ${corpId}`;
