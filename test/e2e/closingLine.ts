import type { FullResult, Reporter, Suite } from '@playwright/test/reporter';

/** Ends the output of Playwright with a line that counts, as other tests of the project do. */
export default class ClosingLine implements Reporter {
	private line = '0 passed, 1 failed';
	private root: Suite | undefined;

	printsToStdio(): boolean {
		return false;
	}

	onBegin(_config: unknown, root: Suite): void {
		this.root = root;
	}

	onEnd({ status }: FullResult): void {
		const outcomes = (this.root?.allTests() ?? []).map((test) => test.outcome());
		const count = (outcome: string) => outcomes.filter((entry) => entry === outcome).length;
		// An error outside of the tests, as in a fixture that is taken down, is a failure too.
		const failed = Math.max(count('unexpected'), status === 'passed' ? 0 : 1);
		const left = count('skipped');
		this.line = `${count('expected')} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`;
	}

	/** Playwright's own summary comes before. */
	async onExit(): Promise<void> {
		console.log(`\n${this.line}`);
	}
}
