import type { IExecuteFunctions } from 'n8n-workflow';
import { topCredentials } from '../credentialsOf';
import type { Protocol } from '../Protocol';
import { readAccount, readOAuthAccount } from './topAccount';
import { topProtocol } from './topProtocol';

/** The protocol of the platform with the credential that the field Authentication chooses. */
export async function openTop(
	context: IExecuteFunctions,
	itemIndex: number,
	session: string,
): Promise<Protocol> {
	const chosen = context.getNodeParameter('authentication', itemIndex, 'accessToken');
	if (chosen !== 'oAuth2')
		return topProtocol(
			readAccount(await context.getCredentials(topCredentials.accessToken, itemIndex)),
			session,
		);
	const read = async () =>
		readOAuthAccount(await context.getCredentials(topCredentials.oAuth2, itemIndex));
	return topProtocol(await read(), session, async ({ sessionKey }) => {
		// Another call, perhaps of another execution, may have renewed it already.
		if ((await read()).sessionKey === sessionKey)
			await context.helpers.refreshOAuth2Token.call(context, topCredentials.oAuth2);
		return await read();
	});
}
