import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import type { Increment, Trigger } from '../catalogue/increments';
import { sortedOptions } from './sortedOptions';

/** n8n makes its list of actions from the field that is called Event. */
export function eventField({ events }: Trigger): INodeProperties {
	return {
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: sortedOptions(events.map(optionOf)),
		default: events[0]?.value ?? '',
	};
}

const optionOf = ({ value, name, description }: Increment): INodePropertyOptions => ({
	name,
	value,
	action: `On ${sentenceCase(name)}`,
	...(description && { description }),
});

/** Words in small letters, but for those that are written in capitals. */
const sentenceCase = (name: string) => name.replace(/[A-Z][a-z]+/g, (word) => word.toLowerCase());
