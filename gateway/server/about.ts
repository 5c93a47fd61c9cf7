import { apps, familyAccounts, findSeller, sessions } from '../accounts/accounts';
import type { Addresses } from '../http/addresses';

/** What somebody reads who opens the gateway in a browser. */
export function about({ protocols }: { protocols: Addresses }): string {
	const appLines = apps.map(({ key, secret }) => `  App Key ${key}  App Secret ${secret}`);
	const sessionLines = sessions.map((session) => {
		const note = session.expired ? ', expired' : '';
		return `  ${session.key}  app ${session.app}, seller ${findSeller(session.seller).nick}${note}`;
	});
	return [
		'This is the sandbox gateway of n8n-nodes-taobao: a local server that answers as the',
		'Taobao Open Platform and its sister platforms do. Nothing here is real, and nothing',
		'leaves this computer.',
		'',
		'Addresses:',
		...Object.entries(protocols).map(([name, address]) => `  ${name.padEnd(16)} ${address}`),
		'Apps:',
		...appLines,
		'Sessions:',
		...sessionLines,
		'Other keys:',
		...Object.entries(familyAccounts).map(([name, keys]) => `  ${name} ${JSON.stringify(keys)}`),
		'',
		'GET  /gateway/calls      the calls received so far',
		'POST /gateway/misbehave  a rule as JSON, like {"kind":"throttled","times":2,"seconds":1}',
		'POST /gateway/expire     ends tokens, like {"what":"sessions"}',
		'POST /gateway/trades     new trades in the first shop, like {"count":3}',
		'POST /gateway/reset      forgets calls, rules and all changes of the shops',
		'',
	].join('\n');
}
