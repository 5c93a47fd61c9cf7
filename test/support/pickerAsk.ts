import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeListSearchResult,
} from 'n8n-workflow';
import type { Gateway } from '../../gateway/Gateway';
import { credentialsFor } from './credential';
import { CredentialStore } from './engine';
import { allRows, listRows } from './loadOptions';
import { domainNodes } from './nodes';

const nodes = new Map(domainNodes().map((node) => [node.description.name, node]));

/** What a list of a gateway is asked for with. */
export interface Ask {
	/** The node that asks. */
	domain: string;
	parameters?: IDataObject;
	/** Where the picked field stands. */
	path?: string;
	filter?: string;
	token?: string;
	credentials?: Record<string, ICredentialDataDecryptedObject>;
}

const requestOf = (gateway: Gateway, { domain, parameters = {}, credentials, ...rest }: Ask) => {
	const node = nodes.get(domain);
	if (!node) throw new Error(`No node ${domain}`);
	const byType = credentials ?? credentialsFor(gateway);
	return {
		node,
		parameters: { authentication: 'accessToken', ...parameters },
		credentials: new CredentialStore(byType),
		...rest,
	};
};

/** Rows of a list, and where it goes on. */
export const ask = async (
	gateway: Gateway,
	key: string,
	given: Ask,
): Promise<INodeListSearchResult> => await listRows(key, requestOf(gateway, given));

/** All rows of a list, as somebody has them who scrolls to its end. */
export const askAll = async (gateway: Gateway, key: string, given: Ask, most?: number) =>
	await allRows(key, requestOf(gateway, given), most);

/** Something picked in another field. */
export const picked = (value: string): IDataObject => ({ __rl: true, mode: 'list', value });

/** What a method was asked with, call by call. */
export const askedOf = (gateway: Gateway, method: string): Array<Record<string, string>> =>
	gateway.calls.filter((call) => call.method === method).map(({ business }) => business);

/** The error of a list that fails. */
export async function failureOf(
	list: Promise<INodeListSearchResult>,
): Promise<Error & { description: string; node?: unknown }> {
	return await list.then(
		() => Promise.reject(new Error('The list did not fail')),
		(error: Error & { description: string }) => error,
	);
}
