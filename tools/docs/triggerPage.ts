import { findOperation } from '../../nodes/shared/catalogue/domain';
import { filtersOf } from '../../nodes/shared/catalogue/filters';
import { findTrigger, type Increment } from '../../nodes/shared/catalogue/increments';
import type { Domain } from '../../nodes/shared/catalogue/types';
import {
	type Part,
	code,
	domainLink,
	joined,
	markup,
	methodLink,
	page,
	sentence,
	table,
} from './markup';

const heads = ['Event', 'Means', 'Asks', 'Can be set'];

/** The page of a domain's trigger: what each event asks, and what may be set there. */
export function triggerPage(domain: Domain, homes: Map<string, string>): string {
	const trigger = findTrigger(domain.value);
	if (!trigger) throw new Error(`The domain ${domain.value} has no trigger`);
	const title = `Node ${domain.displayName} Trigger`;
	const rows = trigger.events.map((event) => rowOf(event, domain, homes));
	return page(
		title,
		markup`<h1>${title}</h1>
<p>${sentence(trigger.description)} <a href="triggers.html">How triggers work</a>. The operations are in ${domainLink(domain)}.</p>
${table(heads, rows)}`,
	);
}

function rowOf(event: Increment, { value }: Domain, homes: Map<string, string>): Part[] {
	const operation = findOperation(value, event.method);
	const filters = operation ? filtersOf(event, operation) : [];
	const names = filters.map(({ path }) => code(path));
	return [event.name, event.description, methodLink(event.method, homes), joined(names, ', ')];
}
