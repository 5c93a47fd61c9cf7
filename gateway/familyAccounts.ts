import { demoCredentials } from './accounts';
import data from './accounts.json';

const { appKey, appSecret } = demoCredentials();

/** What a caller fills in for each family besides the Taobao Open Platform. */
export const familyAccounts = {
	dingTalk: data.dingTalk,
	suite: data.suite,
	robot: data.robot,
	alibabaCloud: data.alibabaCloud,
	qimen: { appKey, appSecret, ...data.qimen },
	oauth: { clientId: appKey, clientSecret: appSecret },
};
