import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Session, Workflow } from './session';

/** All workflows of the project's examples, by the names of their files. */
export function readExamples(root: string): Map<string, Workflow> {
	const folder = join(root, 'examples');
	const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
	return new Map(
		files.map((file) => [file, JSON.parse(readFileSync(join(folder, file), 'utf8')) as Workflow]),
	);
}

/** Names of the credentials that a workflow names and that are not among these. */
export function missingCredentials({ nodes }: Workflow, known: Array<{ name: string }>): string[] {
	const named = nodes.flatMap(({ credentials = {} }) =>
		Object.values(credentials).map(({ name }) => name),
	);
	return [...new Set(named)].filter((name) => !known.some((entry) => entry.name === name));
}

/** Imports examples into n8n; those that are there stay as the user has left them, but for the one that is run. */
export async function importExamples(
	session: Pick<Session, 'hasWorkflow' | 'saveWorkflow'>,
	examples: Iterable<Workflow>,
	demo: string,
): Promise<void> {
	for (const workflow of examples)
		if (workflow.id === demo || !(await session.hasWorkflow(workflow.id)))
			await session.saveWorkflow(workflow);
}
