import type { Gateway } from '../../../gateway/Gateway';
import type { InjectedFault } from '../../../gateway/faults/InjectedFault';
import type { N8n } from '../n8n';

/** Loses some of the calls in every way that there is, until the gateway forgets it. */
export function loseSomeCalls(gateway: Gateway, method: string): void {
	const rules: InjectedFault[] = [
		{ kind: 'drop', moment: 'read', rate: 0.02, seed: 1 },
		{ kind: 'drop', moment: 'done', rate: 0.02, seed: 2 },
		{ kind: 'malformed', rate: 0.01, seed: 3 },
		{ kind: 'truncated', rate: 0.01, seed: 4 },
		{ kind: 'isp', rate: 0.01, seed: 5 },
	];
	for (const rule of rules) gateway.injectFault({ ...rule, method });
}

/** An n8n that is restarted now and then. */
export class Restarts {
	constructor(
		private n8n: N8n,
		private readonly open: () => Promise<N8n>,
	) {}

	get running(): N8n {
		return this.n8n;
	}

	/** Ends n8n as a user does, and starts it again. */
	async restart(): Promise<void> {
		await this.n8n.stop();
		this.n8n = await this.open();
	}

	/** Ends n8n as a crash does, and starts it again. */
	async crash(): Promise<void> {
		await this.n8n.kill();
		this.n8n = await this.open();
	}
}
