import { measureParameters } from './parameters';
import { measurePayload } from './payload';

/** Prints what the built nodes cost the editor and the engine, against the budgets. */
const { raw, gzip } = measurePayload();
const { node, properties, milliseconds } = measureParameters();
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2);
console.log(
	`Editor payload: ${megabytes(raw)} MB of 8 MB, compressed ${megabytes(gzip)} MB of 0.95 MB`,
);
console.log(
	`getNodeParameters on ${node} (${properties} properties): ${milliseconds.toFixed(2)} ms of 3 ms`,
);
