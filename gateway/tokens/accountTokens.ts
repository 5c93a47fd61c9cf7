import { sessions } from '../accounts';
import { familyAccounts } from '../familyAccounts';
import type { Token } from './Token';

/** The tokens that come with the accounts: they never end by time. */
export function accountTokens(): Token[] {
	const { accessKeyId, securityToken } = familyAccounts.alibabaCloud;
	const ofSellers = sessions.map(({ key, app, seller, expired }): Token => {
		return { kind: 'session', key, app, holder: seller, ends: expired ? -Infinity : Infinity };
	});
	return [
		...ofSellers,
		{ kind: 'security', key: securityToken, app: accessKeyId, holder: '', ends: Infinity },
	];
}
