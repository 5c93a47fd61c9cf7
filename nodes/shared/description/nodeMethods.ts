import type {
	ILoadOptionsFunctions,
	INodePropertyOptions,
	INodeType,
	ResourceMapperFields,
} from 'n8n-workflow';
import { findOperation, loadDomain } from '../catalogue/domain';
import { selectableMembers } from '../catalogue/parameters';
import { credentialTests } from '../credentials/credentialTests';
import { pickerMethods } from '../picking/pick';
import { delistedSwitch, offered } from './describeDelisted';
import { optionsOf } from './describeOperations';
import { labelOf } from './labelOf';
import { toolArguments } from './toolArguments';

/** What n8n asks a trigger for: tests of credentials, and the lists that values are picked from. */
export const triggerMethods = (): INodeType['methods'] => ({
	credentialTest: credentialTests,
	listSearch: pickerMethods(),
});

/**
 * What n8n asks a domain's node for: tests of credentials, the operations of a resource and the parameters
 * of an operation for an agent's tool, the members that an answer can have, and the lists that values are picked from.
 */
export function nodeMethods(domain: string): INodeType['methods'] {
	return {
		credentialTest: credentialTests,
		loadOptions: {
			async getOperations(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
				const chosen = this.getCurrentNodeParameter('resource');
				const resource = loadDomain(domain).resources.find(({ value }) => value === chosen);
				if (!resource) return [];
				const isDelistedShown = this.getCurrentNodeParameter(delistedSwitch) === true;
				return optionsOf({ operations: offered(resource, isDelistedShown) });
			},
			async getMembers(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
				return membersOf(domain, String(this.getCurrentNodeParameter('operation')));
			},
		},
		listSearch: pickerMethods(),
		resourceMapping: {
			async getArguments(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
				const chosen = String(this.getCurrentNodeParameter('operation'));
				const operation = findOperation(domain, chosen);
				if (operation) return toolArguments(operation);
				return { fields: [], emptyFieldsNotice: 'Choose an operation first' };
			},
		},
	};
}

/** The members of the answer that an operation's parameter chooses among; an operation has one such parameter. */
function membersOf(domain: string, method: string): INodePropertyOptions[] {
	const operation = findOperation(domain, method);
	const parameter = operation?.parameters.find(({ selectsMembers }) => selectsMembers);
	const members = operation && parameter ? selectableMembers(operation, parameter) : [];
	return members.map((value) => ({ name: value.split('.').map(title).join(' › '), value }));
}

const title = (name: string) => labelOf({ name });
