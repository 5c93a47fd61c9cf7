import type { Gateway } from '../../gateway/Gateway';
import { sandboxCredentials } from '../../start/sandboxCredentials';
import type { Credential, Session } from '../../start/session';
import { credentialsFor } from '../support/credential';

/** An account of the sandbox gateway; the examples give it this name. */
export function taobaoCredential(gateway: Gateway, name = 'Taobao sandbox gateway'): Credential {
	const { appKey, appSecret, sessionKey, url: gatewayUrl } = gateway;
	const account = { appKey, appSecret, sessionKey, environment: 'custom', gatewayUrl };
	return {
		name,
		type: 'taobaoOpenPlatformApi',
		data: { ...account, dialect: 'top', signMethod: 'hmac-sha256' },
	};
}

/** A credential of a type for the sandbox gateway; it has the name of its type. */
export function sandboxCredential(gateway: Gateway, type: string): Credential {
	const data = credentialsFor(gateway)[type];
	if (!data) throw new Error(`The sandbox gateway has no account for ${type}`);
	return { name: type, type, data };
}

export interface PostgresAddress {
	host: string;
	port: number;
	user: string;
	password: string;
	database: string;
}

/** The credentials that the examples name, for the sandbox gateway and a PostgreSQL. */
export function exampleCredentials(gateway: Gateway, postgres: PostgresAddress): Credential[] {
	return [
		...sandboxCredentials(gateway),
		{
			name: 'Postgres orders',
			type: 'postgres',
			data: { ...postgres, ssl: 'disable', sshTunnel: false },
		},
	];
}

export async function saveCredentials(session: Session, credentials: Credential[]): Promise<void> {
	for (const credential of credentials) await session.saveCredential(credential);
}
