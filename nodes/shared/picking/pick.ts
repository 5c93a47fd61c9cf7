import {
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
	NodeOperationError,
} from 'n8n-workflow';
import { findAnywhere } from '../catalogue/anywhere';
import { allPickers } from '../catalogue/pickers';
import type { DescribedField } from '../catalogue/types';
import { callContext } from '../execute/callContext';
import { Item } from '../execute/Item';
import { firstSteps, MissingNeedError } from './firstSteps';
import { NodeFields } from './NodeFields';
import { PickerCalls } from './PickerCalls';
import type { Entry } from './readEntries';
import { rowOf } from './rows';
import type { Step } from './Step';
import { takeStep } from './takeStep';

type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** Entries after which the editor is answered; it asks for more when the user scrolls. */
const enough = 50;
/** Calls and milliseconds after which it is answered with what is there. */
const mostCalls = 50;
const longest = 20_000;

/** The methods by which n8n asks for the lists of fields, by the keys of their pickers. */
export const pickerMethods = (): Record<string, ListSearch> =>
	Object.fromEntries(
		Object.keys(allPickers()).map((key) => [
			key,
			function (this: ILoadOptionsFunctions, filter?: string, token?: string) {
				return pick(this, key, { filter: filter?.trim() ?? '', token });
			},
		]),
	);

/**
 * Rows of a list that the editor shows, and where it goes on.
 * @throws NodeOperationError when another field must be filled in first, and as the calls do
 */
async function pick(
	context: ILoadOptionsFunctions,
	key: string,
	{ filter, token }: { filter: string; token?: string },
): Promise<INodeListSearchResult> {
	const steps = token ? (JSON.parse(token) as Step[]) : begin(context, key, filter);
	const found = await collect(new PickerCalls(new Item(callContext(context), 0)), steps, filter);
	if (found.length === 0 && steps.length > 0) throw notYet(context);
	return {
		results: found.map(rowOf),
		...(steps.length > 0 && { paginationToken: JSON.stringify(steps) }),
	};
}

function begin(context: ILoadOptionsFunctions, key: string, filter: string): Step[] {
	try {
		return firstSteps(key, new NodeFields(context), filter);
	} catch (error) {
		if (error instanceof MissingNeedError) throw missingNeed(context, error);
		throw error;
	}
}

/**
 * Takes steps until there is enough to show, and leaves those that follow. What fails behind the first entries is tried
 * again when the list is scrolled on, so that they are not lost.
 */
async function collect(calls: PickerCalls, steps: Step[], filter: string): Promise<Entry[]> {
	const found = new Map<string, Entry>();
	const until = Date.now() + longest;
	while (found.size < enough && calls.made < mostCalls && Date.now() < until) {
		const [step] = steps;
		if (!step) break;
		try {
			const taken = await takeStep(calls, step, filter);
			steps.splice(0, 1, ...taken.steps);
			add(found, taken.entries);
		} catch (error) {
			if (found.size === 0) throw error;
			break;
		}
	}
	return [...found.values()];
}

/** Who belongs to several groups is shown once. */
function add(found: Map<string, Entry>, entries: Entry[]): void {
	for (const entry of entries) if (!found.has(entry.id)) found.set(entry.id, entry);
}

const notYet = (context: ILoadOptionsFunctions) =>
	new NodeOperationError(context.getNode(), 'Nothing found yet: the list is long', {
		description: 'Type more of the name, try again to search on, or choose By ID.',
	});

function missingNeed(context: ILoadOptionsFunctions, { fields }: MissingNeedError) {
	const method = context.getCurrentNodeParameter('operation');
	const operation = typeof method === 'string' ? findAnywhere(method) : undefined;
	const label = labelAmong(operation?.parameters ?? [], fields) ?? fields[0];
	return new NodeOperationError(context.getNode(), `Fill in "${label}" first`, {
		description: 'What can be listed here depends on it. By ID works without.',
	});
}

function labelAmong(parameters: DescribedField[], names: string[]): string | undefined {
	const own = parameters.find(({ name, label }) => label !== undefined && names.includes(name));
	if (own) return own.label;
	const inner = parameters.flatMap(({ fields = [] }) => fields);
	return inner.length > 0 ? labelAmong(inner, names) : undefined;
}
