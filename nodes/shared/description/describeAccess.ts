import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';
import { operationsOf } from '../catalogue/domain';
import type { Domain } from '../catalogue/types';
import { credentialsOf, topCredentials } from '../protocols/credentialsOf';

/** How a node authenticates: the credentials it may ask for, and the field that chooses between them. */
export interface Access {
	credentials: INodeCredentialDescription[];
	fields: INodeProperties[];
}

/** Asks for the credential that the chosen operation needs and no other. */
export function describeAccess(domain: Domain): Access {
	const users = new Map<string, string[]>();
	for (const { method, route } of operationsOf(domain))
		for (const name of credentialsOf(route)) users.set(name, [...(users.get(name) ?? []), method]);
	const isMixed = new Set([...users.values()].map((methods) => methods.join())).size > 1;
	const shownFor = (name: string) => (isMixed ? users.get(name) : undefined);
	const top = users.has(topCredentials.accessToken) ? topAccess() : noAccess;
	const others = [...users.keys()].filter((name) => !isTopCredential(name));
	return {
		fields: top.fields,
		credentials: [...top.credentials, ...others.map((name) => credential(name, shownFor(name)))],
	};
}

const noAccess: Access = { credentials: [], fields: [] };

const isTopCredential = (name: string) =>
	(Object.values(topCredentials) as string[]).includes(name);

function credential(name: string, operations?: string[]): INodeCredentialDescription {
	const displayOptions = operations && { show: { operation: operations } };
	return { name, required: true, testedBy: name, ...(displayOptions && { displayOptions }) };
}

/** The platform's own credentials with the field Authentication; they are for all operations, as the catalogue's check demands. */
export function topAccess(): Access {
	const field: INodeProperties = {
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Access Token', value: 'accessToken' },
			{ name: 'OAuth2', value: 'oAuth2' },
		],
		default: 'accessToken',
	};
	const credentials = Object.entries(topCredentials).map(([choice, name]) => ({
		name,
		required: true,
		...(choice === 'accessToken' && { testedBy: name }),
		displayOptions: { show: { authentication: [choice] } },
	}));
	return { credentials, fields: [field] };
}
