import { type INodeTypeDescription, NodeHelpers } from 'n8n-workflow';
import { builtDescriptions } from './payload';

const rounds = 200;

/** Median milliseconds of n8n's `getNodeParameters` on the node with the most properties. */
export function measureParameters(): { node: string; properties: number; milliseconds: number } {
	const [largest] = builtDescriptions().sort((a, b) => b.properties.length - a.properties.length);
	if (!largest) throw new Error('Nothing is built: run "npm run build"');
	const times = Array.from({ length: rounds }, (_, round) => timeOnce(largest, round));
	times.sort((a, b) => a - b);
	return {
		node: largest.name,
		properties: largest.properties.length,
		milliseconds: times[rounds / 2] ?? NaN,
	};
}

/** Chooses another operation in each round, so that no single one decides. */
function timeOnce(description: INodeTypeDescription, round: number): number {
	const fields = description.properties.filter(({ name }) => name === 'operation');
	const field = fields[round % fields.length];
	const values = {
		resource: field?.displayOptions?.show?.resource?.[0] as string,
		operation: field?.default as string,
	};
	const start = performance.now();
	NodeHelpers.getNodeParameters(
		description.properties,
		values,
		true,
		false,
		{ typeVersion: 1 },
		description,
	);
	return performance.now() - start;
}
