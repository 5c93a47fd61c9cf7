import { missingCredentials } from './examples';
import type { Credential, Workflow } from './session';

/** What there is to try, each with the file of its example. */
const tries: Array<[what: string, file: string]> = [
	['Taobao and Tmall', 'sold-trades.json'],
	['every platform, one call each', 'every-platform.json'],
	['a trigger, and a robot of DingTalk', 'paid-order-dingtalk.json'],
	['any API by its name', 'any-api.json'],
	['an AI agent', 'orders-agent.json'],
	['an MCP server', 'mcp-server.json'],
];

/**
 * Says how to try each family of platforms, with the address of an example.
 * @param url where n8n answers
 * @param examples by the names of their files
 */
export function whatToTry(
	url: string,
	examples: Map<string, Workflow>,
	credentials: Credential[],
): string[] {
	const rows = tries.map(([what, file]) => {
		const workflow = examples.get(file);
		if (!workflow) throw new Error(`There is no example ${file}`);
		const missing = missingCredentials(workflow, credentials);
		const need = missing.length > 0 ? ` (needs ${missing.join(', ')} of your own)` : '';
		return `  ${what.padEnd(36)}${url}/workflow/${workflow.id}${need}`;
	});
	return [
		`Saved: ${credentials.length} credentials for the sandbox (${credentials.map(({ name }) => name).join(', ')})`,
		`Imported: ${examples.size} examples. To try, open one and click Execute workflow:`,
		...rows,
		'To sign in by OAuth2, open its credential and click Connect, then Allow.',
	];
}
