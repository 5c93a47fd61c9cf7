import type { INodeProperties } from 'n8n-workflow';
import { defaultTimeout } from '../execute/readOptions';

/** The field Options, the same in every node. */
export const optionsField: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Session Key',
			name: 'sessionKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				"Access token of the seller to act for, instead of the credential's; takes an expression, so that each item can act for another seller",
		},
		{
			displayName: 'Simplify',
			name: 'simplify',
			type: 'boolean',
			default: true,
			description: 'Whether to return a simplified version of the response instead of the raw data',
		},
		{
			displayName: 'Timeout',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1 },
			default: defaultTimeout,
			description: 'Milliseconds to wait for the answer of a call',
		},
	],
};
