import type { INodeProperties, INodePropertyMode } from 'n8n-workflow';
import { findPicker } from '../catalogue/pickers';
import type { DescribedField } from '../catalogue/types';

/**
 * A field whose value is picked from a list, or given by its ID: kind of the field with what it holds at first.
 * @param prefill ID that it holds at first; absent: nothing
 */
export function describeLocator(
	key: string,
	{ example }: Pick<DescribedField, 'example'>,
	prefill?: string,
): Pick<INodeProperties, 'type' | 'default' | 'modes'> {
	const list: INodePropertyMode = {
		displayName: 'From List',
		name: 'list',
		type: 'list',
		typeOptions: {
			searchListMethod: key,
			searchable: true,
			...(findPicker(key)?.searchRequired && { searchFilterRequired: true }),
		},
	};
	const id: INodePropertyMode = {
		displayName: 'By ID',
		name: 'id',
		type: 'string',
		...(example && { placeholder: `e.g. ${example}` }),
	};
	return {
		type: 'resourceLocator',
		default: prefill ? { mode: 'id', value: prefill } : { mode: 'list', value: '' },
		modes: [list, id],
	};
}
