import type { ILoadOptionsFunctions, INodePropertyOptions, INodeType } from 'n8n-workflow';
import { loadDomain } from '../catalogue/domain';
import { credentialTests } from '../credentials/credentialTests';
import { optionsOf } from './describeOperations';

/** What n8n asks a trigger for: tests of credentials. */
export const triggerMethods: INodeType['methods'] = { credentialTest: credentialTests };

/** What n8n asks a domain's node for: tests of credentials, and the operations of a resource for an agent's tool. */
export function nodeMethods(domain: string): INodeType['methods'] {
	return {
		credentialTest: credentialTests,
		loadOptions: {
			async getOperations(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
				const chosen = this.getCurrentNodeParameter('resource');
				const resource = loadDomain(domain).resources.find(({ value }) => value === chosen);
				return resource ? optionsOf(resource) : [];
			},
		},
	};
}
