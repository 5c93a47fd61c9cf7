import {
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
	NodeApiError,
	NodeOperationError,
} from 'n8n-workflow';
import { findAnywhere } from '../catalogue/anywhere';
import { placeOf } from '../catalogue/fieldPlace';
import { allPickers } from '../catalogue/pickers';
import { withoutSession } from '../execute/withoutSession';
import { firstSteps, MissingNeedError } from './firstSteps';
import { markOf } from './marks';
import { NodeFields } from './NodeFields';
import { PickerCalls } from './PickerCalls';
import type { Entry } from './readEntries';
import { rowOf } from './rows';
import { putByLikelihood, takeStep } from './takeStep';
import { readToken, type Walk, writeToken } from './token';

type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** Entries after which the editor is answered; it asks for more when the user scrolls. */
const enough = 50;

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
	try {
		const walk = token ? goOn(context, key, token) : begin(context, key, filter);
		const calls = new PickerCalls(context);
		const found = await collect(calls, walk, filter);
		if (walk.shown.size === 0 && calls.refused) throw calls.refused;
		if (walk.shown.size === 0 && walk.steps.length > 0) throw notYet(context);
		return {
			results: found.map(rowOf),
			...(walk.steps.length > 0 && { paginationToken: writeToken(walk) }),
		};
	} catch (error) {
		throw forEditor(error);
	}
}

/**
 * Errors of calls name an item, which a list does not have, and carry the node with its session. Of any error but an
 * API's, n8n hands the editor the message alone.
 */
function forEditor(error: unknown): unknown {
	if (!(error instanceof NodeApiError || error instanceof NodeOperationError)) return error;
	error.description = error.description?.replace(/ ?\[Item \d+\]$/, '');
	if (error instanceof NodeOperationError && error.description)
		error.message = `${error.message}. ${error.description}`;
	return Object.assign(error, { node: withoutSession(error.node) });
}

function goOn(context: ILoadOptionsFunctions, key: string, token: string): Walk {
	const walk = readToken(key, token);
	if (walk) return walk;
	throw new NodeOperationError(context.getNode(), 'The list cannot go on from here', {
		description: 'Open it again, or choose By ID.',
	});
}

function begin(context: ILoadOptionsFunctions, key: string, filter: string): Walk {
	try {
		return { steps: firstSteps(key, new NodeFields(context), filter), shown: new Set() };
	} catch (error) {
		if (error instanceof MissingNeedError) throw missingNeed(context, error);
		throw error;
	}
}

/**
 * Takes steps until there is enough to show, and leaves those that follow. What fails for now behind the first entries
 * is left too: the editor shows these, asks for it when they are scrolled, and where that fails, has them again when the
 * list is opened anew. What is refused for good gives no entries.
 */
async function collect(calls: PickerCalls, walk: Walk, filter: string): Promise<Entry[]> {
	const { steps, shown } = walk;
	const found: Entry[] = [];
	while (found.length < enough && !calls.areSpent) {
		const [step] = steps;
		if (!step) break;
		try {
			const taken = await takeStep(calls, step, filter);
			steps.shift();
			if (filter === '') steps.unshift(...taken.steps);
			else putByLikelihood(steps, step, taken.steps);
			found.push(...taken.entries.filter(({ id }) => isNew(shown, id)));
		} catch (error) {
			if (found.length === 0) throw error;
			break;
		}
	}
	return found;
}

/** Who belongs to several groups is shown once. */
function isNew(shown: Set<string>, id: string): boolean {
	const mark = markOf(id);
	return !shown.has(mark) && Boolean(shown.add(mark));
}

const notYet = (context: ILoadOptionsFunctions) =>
	new NodeOperationError(context.getNode(), 'Nothing found yet: the list is long', {
		description: 'Type more of the name, try again to search on, or choose By ID.',
	});

function missingNeed(context: ILoadOptionsFunctions, { fields }: MissingNeedError) {
	const method = context.getCurrentNodeParameter('operation');
	const operation = typeof method === 'string' ? findAnywhere(method) : undefined;
	const place = operation && placeOf(operation, fields);
	return new NodeOperationError(
		context.getNode(),
		place ? `Fill in ${place} first` : 'Fill in the other fields first',
		{ description: 'What can be listed here depends on it. By ID works without.' },
	);
}
