import type { ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { Item } from '../execute/Item';
import { CallFault } from './CallFault';
import { callContext } from '../execute/callContext';
import { EventSource } from './EventSource';
import { findSample } from './findSample';
import { readSettings, type Settings } from './readSettings';
import { ServerClock } from './ServerClock';
import { TriggerRun } from './TriggerRun';
import { timeText } from './windowTimes';

/** The run of each node in this process that was turned on last: two must not read side by side. */
const runs = new Map<string, TriggerRun>();

/**
 * Turns the trigger of a domain on, or gives a sample for a test of the workflow.
 * @throws NodeOperationError when a field is not valid; the error of a refused credential while a user turns it on
 */
export async function runTrigger(
	context: ITriggerFunctions,
	domain: string,
): Promise<ITriggerResponse> {
	const stop = new AbortController();
	const settings = readSettings(new Item(callContext(context, stop.signal), 0), domain);
	if (context.getMode() === 'manual')
		return {
			manualTriggerFunction: () => giveSample(context, { domain, settings, signal: stop.signal }),
			closeFunction: async () => stop.abort(),
		};
	const run = new TriggerRun(context, domain, settings);
	const before = runs.get(run.place);
	runs.set(run.place, run);
	// Only then does a user wait; n8n itself turns triggers on again in other modes, and gives one up that fails
	await run.start(context.getActivationMode() === 'activate', before);
	return { closeFunction: async () => run.close() };
}

interface Sampling {
	domain: string;
	settings: Settings;
	signal: AbortSignal;
}

async function giveSample(context: ITriggerFunctions, sampling: Sampling): Promise<void> {
	const { settings } = sampling;
	const clock = new ServerClock();
	const source = new EventSource(context, { ...sampling, clock });
	try {
		const { record, since } = await findSample(source, settings, clock);
		if (!record)
			throw source.error(
				`There is nothing for the event "${settings.event.name}" since ${timeText(since, settings.event.window)}`,
				'Make a change that fits the event and its filters, or pin sample data, and test again.',
			);
		context.emit([[{ json: await source.inFull(record, () => undefined) }]]);
	} catch (error) {
		throw error instanceof CallFault ? error.shown : error;
	}
}
