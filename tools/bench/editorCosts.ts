import { type INodeTypeDescription, NodeHelpers } from 'n8n-workflow';
import { median, wallTime } from './measure';
import { builtNodes, bytesOf, payloadEntries } from './payload';

const rounds = 200;
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2);

/** Bytes that the nodes add to what every editor downloads, with the copies for AI agents. */
export const measurePayload = () => bytesOf(payloadEntries(builtNodes()));

/** Prints what the built nodes cost the editor, against the budgets. */
export async function measureEditorCosts(): Promise<void> {
	const { raw, gzip } = measurePayload();
	console.log(
		`Editor payload: ${megabytes(raw)} MB of 8 MB, compressed ${megabytes(gzip)} MB of 0.95 MB`,
	);
	const [largest] = builtNodes().sort((a, b) => b.properties.length - a.properties.length);
	if (!largest) throw new Error('Nothing is built: run "npm run build"');
	const { name, properties } = largest;
	const times: number[] = [];
	for (let round = 0; round < rounds; round += 1)
		times.push(await wallTime(() => readParameters(largest, round)));
	console.log(
		`getNodeParameters on ${name} (${properties.length} properties): ${median(times).toFixed(2)} ms of 3 ms`,
	);
}

/** n8n's `getNodeParameters`, on another operation in each round, so that no single one decides. */
function readParameters(description: INodeTypeDescription, round: number): void {
	const { properties } = description;
	const fields = properties.filter(({ name }) => name === 'operation');
	const field = fields[round % fields.length];
	const resource = field?.displayOptions?.show?.resource?.[0] as string;
	const values = { resource, operation: field?.default as string };
	const node = { typeVersion: 1 };
	NodeHelpers.getNodeParameters(properties, values, true, false, node, description);
}
