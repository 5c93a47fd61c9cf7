import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { loadDomain, operationsOf } from '../../../../nodes/shared/catalogue/domain';
import { leavesOf } from '../../../../nodes/shared/catalogue/filters';
import { findTrigger } from '../../../../nodes/shared/catalogue/increments';
import { counts } from '../../../support/counts';
import { triggerNodes } from '../../../support/nodes';

const triggers = triggerNodes().map(({ description }) => {
	const domain = description.name.replace(/Trigger$/, '');
	return { description, domain, trigger: findTrigger(domain)! };
});

const shownFor = (properties: INodeProperties[], event: string) =>
	properties.filter(({ displayOptions }) => {
		const events = displayOptions?.show?.event as string[] | undefined;
		return events?.includes(event);
	});

describe('the descriptions of the triggers', () => {
	it('are those of all that the catalogue has', () => {
		expect(triggers).toHaveLength(counts.triggers);
		expect(triggers.every(({ trigger }) => trigger)).toBe(true);
	});

	it.each(triggers)(
		'begin with Event, which n8n makes its actions from: $domain',
		({ description, trigger }) => {
			const [event] = description.properties;
			expect(event?.displayName).toBe('Event');
			const options = event?.options as INodePropertyOptions[];
			const values = trigger.events.map(({ value }) => value);
			expect(options.map(({ value }) => String(value)).sort()).toEqual([...values].sort());
			const actions = options.map(({ action }) => action);
			expect(new Set(actions).size).toBe(actions.length);
			expect(actions.filter((action) => !/^On [a-z A-Z()-]+$/.test(action ?? ''))).toEqual([]);
			expect(description).toMatchObject({ group: ['trigger'], inputs: [], outputs: ['main'] });
			expect(description.usableAsTool).toBeUndefined();
			expect(description.description).toContain(loadDomain(trigger.domain).description);
		},
	);

	it.each(triggers)(
		'have a field for all that an event needs and takes: $domain',
		({ description, domain, trigger }) => {
			const operations = new Map(operationsOf(loadDomain(domain)).map((one) => [one.method, one]));
			for (const { value, method, window, fixed = {}, filters } of trigger.events) {
				const leaves = leavesOf(operations.get(method)!.parameters);
				const shown = shownFor(description.properties, value);
				const required = shown.filter((property) => property.required).map(({ name }) => name);
				const optional = shown
					.flatMap(({ name, options }) =>
						name === 'filters' ? (options as INodeProperties[]) : [],
					)
					.map(({ name }) => name);
				const asked = leaves
					.filter(({ field }) => field.required)
					.map(({ path }) => path)
					.filter((path) => !(path in fixed) && path !== window.from && path !== window.to)
					.filter(
						(path) => !/(^|\.)(fields|page_?(no|size|index|rows|num)|current_page)$/.test(path),
					);
				const nameOf = (path: string) => path.replaceAll('.', '_');
				expect(required.sort()).toEqual(asked.map(nameOf).sort());
				expect(optional.sort()).toEqual(
					filters
						.filter((path) => !asked.includes(path))
						.map(nameOf)
						.sort(),
				);
			}
		},
	);

	it.each(triggers)(
		'have names that are told apart at the top level: $domain',
		({ description, trigger }) => {
			for (const { value } of trigger.events) {
				const names = description.properties
					.filter(({ displayOptions }) => {
						const events = displayOptions?.show?.event as string[] | undefined;
						return !events || events.includes(value);
					})
					.map(({ name }) => name);
				expect(new Set(names).size).toBe(names.length);
			}
		},
	);
});
