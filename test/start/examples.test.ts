import { join } from 'node:path';
import { type Gateway, startGateway } from '../../gateway/Gateway';
import { importExamples, missingCredentials, readExamples } from '../../start/examples';
import { sandboxCredentials } from '../../start/sandboxCredentials';
import type { Workflow } from '../../start/session';
import { whatToTry } from '../../start/whatToTry';
import { manifest } from '../support/nodes';

const root = join(__dirname, '../..');

describe('npm start', () => {
	let gateway: Gateway;
	const examples = readExamples(root);

	beforeAll(async () => {
		gateway = await startGateway();
	});
	afterAll(() => gateway.close());

	it('saves a credential of every type that the package has', () => {
		const types = manifest.n8n.credentials.map((path) => {
			const name = path.replace(/^.*\/|\.credentials\.js$/g, '');
			return name.charAt(0).toLowerCase() + name.slice(1);
		});
		const saved = sandboxCredentials(gateway);
		expect(saved.map(({ type }) => type).sort()).toEqual(types.sort());
		expect(new Set(saved.map(({ name }) => name)).size).toBe(types.length);
	});

	it('has all credentials that the examples name, but for those of other makers', () => {
		const saved = sandboxCredentials(gateway);
		const missing = [...examples.values()].flatMap((one) => missingCredentials(one, saved));
		expect([...new Set(missing)].sort()).toEqual(['OpenAI', 'Postgres orders']);
	});

	it('imports the examples that are not there, and the one that it runs', async () => {
		const saved: string[] = [];
		const session = {
			hasWorkflow: async (id: string) => id !== 'new',
			saveWorkflow: async ({ id }: Workflow) => {
				saved.push(id);
				return id;
			},
		};
		const workflows = ['new', 'known', 'demo'].map((id) => ({ id }) as Workflow);
		await importExamples(session, workflows, 'demo');
		expect(saved).toEqual(['new', 'demo']);
	});

	it('says how to try each family, and what a workflow needs besides', () => {
		const lines = whatToTry('http://127.0.0.1:1', examples, sandboxCredentials(gateway));
		const text = lines.join('\n');
		expect(text).toContain(`${examples.size} examples`);
		expect(text).toContain('http://127.0.0.1:1/workflow/taobaoEveryPlatform');
		expect(text).toMatch(/taobaoAgent00001 \(needs OpenAI of your own\)/);
		expect(text).not.toMatch(/taobaoSoldTrades1 \(needs/);
		for (const secret of [gateway.appSecret, gateway.sessionKey])
			expect(text).not.toContain(secret);
	});
});
