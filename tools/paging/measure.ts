import type { Measured } from '../docs/renderMoving';
import { scenarios, simulate } from './simulate';

/** Reads every kind of moving list in every way. */
export function measure(): Promise<Measured[]> {
	return Promise.all(
		scenarios.map(async (scenario) => ({
			name: scenario.name,
			plain: await simulate(scenario, 'none', false),
			byTotal: await simulate(scenario, 'total'),
			byName: await simulate(scenario, 'id'),
		})),
	);
}
