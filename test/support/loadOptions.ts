import { LoadOptionsContext } from 'n8n-core';
import type { IDataObject, INodeListSearchResult, INodeType } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { additionalData, type CredentialStore } from './engine';

/** What the editor asks for a list with. */
export interface ListRequest {
	node: INodeType;
	/** Those of the node as they stand in the editor. */
	parameters: IDataObject;
	credentials: CredentialStore;
	/** Where the picked field stands, such as `parameters.additionalFields.cid`. */
	path?: string;
	filter?: string;
	token?: string;
}

/** Asks a node for the rows of a list in n8n's own context, as its server does for the editor. */
export async function listRows(key: string, request: ListRequest): Promise<INodeListSearchResult> {
	const { node, parameters, credentials, path = 'parameters.id', filter, token } = request;
	const { description } = node;
	const workflow = new Workflow({
		active: false,
		connections: {},
		nodes: [
			{
				id: '1',
				name: 'Temp-Node',
				type: description.name,
				typeVersion: 1,
				position: [0, 0],
				parameters: parameters as never,
				credentials: Object.fromEntries(
					(description.credentials ?? []).map(({ name }) => [name, { id: '1', name }]),
				),
			},
		],
		nodeTypes: {
			getByName: () => node,
			getByNameAndVersion: () => node,
			getKnownTypes: () => ({}),
		},
	});
	const context = new LoadOptionsContext(
		workflow,
		workflow.getNode('Temp-Node') as never,
		{ ...additionalData({ credentials }), currentNodeParameters: parameters } as never,
		path,
	);
	const search = node.methods?.listSearch?.[key];
	if (!search) throw new Error(`${description.name} has no list ${key}`);
	return await search.call(context, filter, token);
}

/** The rows of a list to its end, or the first so many. */
export async function allRows(
	key: string,
	request: ListRequest,
	most = Infinity,
): Promise<INodeListSearchResult['results']> {
	const rows: INodeListSearchResult['results'] = [];
	let token: string | undefined;
	do {
		const page = await listRows(key, { ...request, token });
		rows.push(...page.results);
		token = page.paginationToken;
	} while (token !== undefined && rows.length < most);
	return rows;
}
