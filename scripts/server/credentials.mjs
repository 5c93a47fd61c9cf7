/** @typedef {import('../../start/session.ts').Credential} Credential */

/**
 * The credentials that the examples name, for the sandbox gateway and a local PostgreSQL.
 *
 * @param {{ gateway: any, postgres: import('./postgres.mjs').Postgres['address'] }} servers
 * @returns {Credential[]}
 */
export function exampleCredentials({ gateway, postgres }) {
	const { appKey, appSecret, sessionKey, url, roads, accounts } = gateway;
	const account = { appKey, appSecret, sessionKey, environment: 'custom', gatewayUrl: url };
	const { robot } = accounts;
	const webhookUrl = `${roads.dingTalk}/robot/send?access_token=${robot.token}`;
	return [
		{
			name: 'Taobao sandbox gateway',
			type: 'taobaoOpenPlatformApi',
			data: { ...account, dialect: 'top', signMethod: 'hmac-sha256' },
		},
		{
			name: 'DingTalk robot',
			type: 'dingTalkRobotApi',
			data: { webhookUrl, secret: robot.secret },
		},
		{
			name: 'Postgres orders',
			type: 'postgres',
			data: { ...postgres, ssl: 'disable', sshTunnel: false },
		},
	];
}

/**
 * @param {import('../../start/session.ts').Session} session
 * @param {Credential[]} credentials
 */
export async function saveCredentials(session, credentials) {
	for (const credential of credentials) await session.saveCredential(credential);
}
