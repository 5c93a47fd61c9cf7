import { type INodeProperties, type INodeTypeDescription, NodeConnectionTypes } from 'n8n-workflow';
import { byName } from '../catalogue/byName';
import { findOperation, loadDomain } from '../catalogue/domain';
import { type Filter, filtersOf } from '../catalogue/filters';
import { findTrigger, type Increment, type Trigger } from '../catalogue/increments';
import type { DescribedParameter, Operation } from '../catalogue/types';
import { starts, type TriggerOptionName, triggerOptions } from '../trigger/triggerOptions';
import { describeAccess } from './describeAccess';
import { describeField } from './describeField';
import { describeOption, optionsFieldOf } from './describeOptions';
import { eventField } from './eventField';
import { labelOf } from './labelOf';
import { shareFields, type Shown } from './shareFields';

/** Description of a domain's trigger, made from the catalogue. */
export function describeTrigger(value: string): INodeTypeDescription {
	const domain = loadDomain(value);
	const trigger = findTrigger(value);
	if (!trigger) throw new Error(`The domain ${value} has no trigger`);
	const { credentials, fields } = describeAccess(domain);
	const displayName = `${domain.displayName} Trigger`;
	return {
		displayName,
		name: `${value}Trigger`,
		icon: { light: `file:${value}.light.svg`, dark: `file:${value}.dark.svg` },
		group: ['trigger'],
		version: 1,
		subtitle: '={{ $parameter["event"] }}',
		// n8n lists a trigger and its domain's node as one, with the description of the trigger.
		description: `${domain.description}. ${trigger.description}`,
		defaults: { name: displayName },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials,
		properties: [
			eventField(trigger),
			...fields,
			...filterFields(trigger),
			...pollFields,
			...startFields,
			optionsField(trigger),
		],
	};
}

/** Fields of what the events require, and the collections of what they take beside it. */
function filterFields(trigger: Trigger): INodeProperties[] {
	const shown = trigger.events.flatMap((event) => {
		const operation = findOperation(trigger.domain, event.method);
		return operation ? fieldsOf(event, operation) : [];
	});
	return shareFields(shown).map((property) => {
		const { operation, ...show } = property.displayOptions?.show ?? {};
		return { ...property, displayOptions: { show: { event: operation, ...show } } };
	});
}

function fieldsOf(event: Increment, operation: Operation): Shown[] {
	const filters = filtersOf(event, operation);
	const describe = (filter: Filter) => describeField(operation, parameterOf(filter));
	const required = filters.filter(({ field }) => field.required).map(describe);
	const optional = filters.filter(({ field }) => !field.required).map(describe);
	optional.sort((a, b) => byName(a.displayName, b.displayName));
	const collection: INodeProperties = {
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add filter',
		default: {},
		options: optional,
	};
	const properties = [...required, ...(optional.length > 0 ? [collection] : [])];
	return properties.map((property) => ({ property, operation: event.value }));
}

/** A member of a struct as a parameter of its own, named by its path. */
const parameterOf = ({ path, field }: Filter): DescribedParameter => ({
	...field,
	name: path,
	label: labelOf(field),
	description: field.description ?? '',
});

const pollFields: INodeProperties[] = [
	{
		displayName: 'Poll Every',
		name: 'pollEvery',
		type: 'number',
		default: 1,
		typeOptions: { minValue: 1 },
		description:
			'Time between two looks, at least 10 seconds; each look is a call of the API or more',
	},
	{
		displayName: 'Unit',
		name: 'pollUnit',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Hours', value: 'hours' },
			{ name: 'Minutes', value: 'minutes' },
			{ name: 'Seconds', value: 'seconds' },
		],
		default: 'minutes',
	},
];

const startFields: INodeProperties[] = [
	{
		displayName: 'Start From',
		name: 'startFrom',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Date', value: starts.date },
			{ name: 'Last Hours', value: starts.hours },
			{ name: 'Now', value: starts.now },
		],
		default: starts.now,
		description:
			'Where to begin when the trigger is first turned on; later it goes on where it was. Another choice begins anew.',
	},
	{
		displayName: 'Hours',
		name: 'startHours',
		type: 'number',
		default: 24,
		displayOptions: { show: { startFrom: [starts.hours] } },
	},
	{
		displayName: 'Date',
		name: 'startDate',
		type: 'dateTime',
		default: '',
		required: true,
		description: 'GMT+8 unless it names a zone',
		displayOptions: { show: { startFrom: [starts.date] } },
	},
];

/** What the editor shows of an option beside its label. */
const details: Record<TriggerOptionName, Partial<INodeProperties>> = {
	fetchDetail: {
		description:
			'Whether to make one more call for each record, for all that the platform has of it',
	},
	fields: {
		description:
			'Members of the records, joined by commas; what the trigger needs itself is added. Blank: all.',
	},
	newestOnly: {
		description: 'Whether to leave out states of a record where a later one is read with them',
	},
	overlap: {
		description:
			'How late a change may show on the platform and is still found; without this, as the event needs',
	},
	recordsPerExecution: {
		description: 'Most records that start one execution; more make a high volume faster',
	},
	sessionKey: { typeOptions: { password: true }, description: "Instead of the credential's" },
};

/** The field Options; events that give no more and choose no members do without these. */
function optionsField(trigger: Trigger): INodeProperties {
	const names = (Object.keys(triggerOptions) as TriggerOptionName[]).filter((name) => {
		if (name === 'fetchDetail') return trigger.events.some(({ detail }) => detail);
		return name !== 'fields' || trigger.events.some((event) => choosesMembers(trigger, event));
	});
	return optionsFieldOf(
		names.map((name) => describeOption(name, triggerOptions[name], details[name])),
	);
}

const choosesMembers = ({ domain }: Trigger, { method }: Increment): boolean =>
	findOperation(domain, method)?.parameters.some(({ selectsMembers }) => selectsMembers) ?? false;
