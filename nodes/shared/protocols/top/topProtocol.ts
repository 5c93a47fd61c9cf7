import type { Fault } from '../../faults/Fault';
import type { Call } from '../Call';
import type { Protocol } from '../Protocol';
import { buildRequest } from './buildRequest';
import type { Account } from './topAccount';
import { unwrapTop } from './unwrapTop';

/** Gives an account with a session other than the one that has ended. */
export type RenewSession = (ended: Account) => Promise<Account>;

/** What to do when no new session is to be had. */
const reconnect =
	'Open the credential in n8n and click Connect again; the seller then gives the authorisation anew';

/**
 * The gateway of the Taobao Open Platform, or AliExpress's own.
 * @param session access token that the user gave for this item, instead of the account's; it is never renewed
 */
export function topProtocol(given: Account, session = '', renewSession?: RenewSession): Protocol {
	let account = given;
	const secrets = [...secretsOf(given), session];
	const renew = async (fault: Fault) => {
		try {
			account = await renewSession!(account);
			secrets.push(...secretsOf(account));
			return undefined;
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			return {
				...fault,
				subMessage: `The session could not be renewed: ${reason}`,
				hint: reconnect,
			};
		}
	};
	const sessionOf = () => session || account.sessionKey;
	return {
		// The same key at another gateway, such as the sandbox's, is another app.
		rateLimitKey: `${given.appKey} ${given.gatewayUrl}`,
		secrets,
		session: sessionOf,
		request: (call: Call, now) => buildRequest(account, { ...call, session: sessionOf() }, now),
		unwrap: unwrapTop,
		...(renewSession && !session && { renew }),
	};
}

const secretsOf = ({ appSecret, sessionKey = '', refreshToken = '' }: Account) => [
	appSecret,
	sessionKey,
	refreshToken,
];
