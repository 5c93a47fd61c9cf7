import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';
import { DingTalkContacts } from '../../nodes/DingTalkContacts/DingTalkContacts.node';
import { CredentialStore, type RunInput, runNode, type RunOutput } from './engine';

/** Gets a user of DingTalk with a credential `dingTalkApi` and the node's options. */
export function getDingTalkUser(
	dingTalkApi: ICredentialDataDecryptedObject,
	options: IDataObject,
	more: Partial<RunInput> = {},
): Promise<RunOutput> {
	return runNode({
		node: new DingTalkContacts(),
		parameters: {
			resource: 'user',
			operation: 'dingtalk.oapi.user.get',
			userid: 'u 1',
			options,
		},
		credentials: new CredentialStore({ dingTalkApi }),
		...more,
	});
}
