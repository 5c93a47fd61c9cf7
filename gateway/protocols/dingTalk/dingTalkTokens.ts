import { familyAccounts } from '../../accounts/accounts';
import type { TokenKind, TokenStore } from '../../accounts/TokenStore';
import type { Members } from '../../values/Value';
import { dingTalkFault } from './dingTalkFault';

type Service = (business: Map<string, string>, tokens: TokenStore) => Members;

const { dingTalk, suite } = familyAccounts;
const lifetime = 7200;

/** The operations of DingTalk that give tokens, by wire method. */
export const dingTalkServices: ReadonlyMap<string, Service> = new Map(
	Object.entries<Service>({
		'dingtalk.oapi.gettoken': giver('dingTalk', (business) =>
			business.has('corpid') ? checkCorp(business) : checkApp(business, 'appkey'),
		),
		'dingtalk.oapi.sns.gettoken': giver('sns', (business) => checkApp(business, 'appid')),
		'dingtalk.oapi.sso.gettoken': giver('sso', checkCorp),
		'dingtalk.oapi.service.get_corp_token': giver('dingTalk', (business) => {
			if (business.get('auth_corpid') !== suite.corpId) throw dingTalkFault(33001);
		}),
		'dingtalk.oapi.service.get_suite_token': (business, tokens) => {
			if (business.get('suite_key') !== suite.suiteKey) throw dingTalkFault(40088);
			if (business.get('suite_secret') !== suite.suiteSecret) throw dingTalkFault(40080);
			if (business.get('suite_ticket') !== suite.suiteTicket) throw dingTalkFault(40085);
			return { suite_access_token: give(tokens, 'suite'), expires_in: lifetime };
		},
	}),
);

function giver(kind: TokenKind, check: (business: Map<string, string>) => void): Service {
	return (business, tokens) => {
		check(business);
		return { access_token: give(tokens, kind), expires_in: lifetime };
	};
}

function give(tokens: TokenStore, kind: TokenKind): string {
	const [app, holder] =
		kind === 'suite' ? [suite.suiteKey, ''] : [dingTalk.appKey, dingTalk.corpId];
	return tokens.issue({ kind, app, holder, seconds: lifetime }).key;
}

function checkCorp(business: Map<string, string>): void {
	if (business.get('corpid') !== dingTalk.corpId) throw dingTalkFault(40089);
	if (business.get('corpsecret') !== dingTalk.appSecret) throw dingTalkFault(40001);
}

function checkApp(business: Map<string, string>, key: 'appkey' | 'appid'): void {
	if (business.get(key) !== dingTalk.appKey) throw dingTalkFault(40089);
	if (business.get('appsecret') !== dingTalk.appSecret) throw dingTalkFault(40001);
}
