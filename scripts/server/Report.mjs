/** What a run has shown so far; each step is told as soon as it ends. */
export class Report {
	passed = 0;
	failed = 0;
	#log;

	/** @param {import('../../start/commands.ts').Log} log */
	constructor(log) {
		this.#log = log;
	}

	/**
	 * Runs a step; a step that fails does not end the run.
	 *
	 * @template Result
	 * @param {string} name what it shows
	 * @param {() => Promise<Result>} run
	 * @returns {Promise<Result | undefined>} its result; undefined when it failed
	 */
	async step(name, run) {
		const started = performance.now();
		try {
			const result = await run();
			this.passed += 1;
			this.#log(`ok ${name} (${seconds(started)} s)`);
			return result;
		} catch (error) {
			this.failed += 1;
			this.#log(`FAILED ${name} (${seconds(started)} s)`);
			this.#log(indented(error));
			return undefined;
		}
	}

	/** Tells how the run went, and sets the status with which the program ends. */
	end() {
		this.#log(`\n${this.passed} passed, ${this.failed} failed`);
		if (this.failed > 0 || this.passed === 0) process.exitCode = 1;
	}
}

/** @param {number} since */
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

/** @param {any} error */
function indented({ message, hint, stack }) {
	const lines = [message, hint || (stack ?? '').split('\n').slice(1, 4).join('\n')].join('\n');
	return lines.replaceAll(/^(?=.)/gm, '  ');
}
