import type { DingTalkRoute } from '../../../nodes/shared/catalogue/types';
import type { TokenKind } from '../../accounts/TokenStore';

/** What DingTalk asks of a call, so that it knows who calls. */
interface Access {
	token?: TokenKind;
	/** Time and ticket are signed by the key's secret. */
	isSigned?: true;
}

const suite: Access = { token: 'suite' };
const signed: Access = { isSigned: true };

/** What the pages of DingTalk's documentation ask for, or its clients send, at the addresses of suites. */
const suiteAccess: Record<string, Access> = {
	'/service/activate_suite': suite,
	'/service/get_agent': { ...suite, ...signed },
	'/service/get_auth_info': signed,
	'/service/get_corp_token': signed,
	'/service/get_permanent_code': suite,
	'/service/get_suite_token': {},
	'/service/get_unactive_corp': suite,
	'/service/reauth_corp': suite,
	'/service/set_corp_ipwhitelist': suite,
};

/** What an operation asks for: at the addresses of suites by the documentation, elsewhere by its route. */
export function accessOf({ path, token }: DingTalkRoute): Access {
	const ofSuite = suiteAccess[path];
	if (ofSuite) return ofSuite;
	if (path.startsWith('/service/')) throw new Error(`What ${path} asks for is not known`);
	if (token === 'signature') return signed;
	if (token === undefined || token === 'sns') return { token: token ?? 'dingTalk' };
	return {};
}
