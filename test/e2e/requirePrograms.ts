import { findChromium, requireServers } from '../support/programs';

/** Ends at once, and says what is missing, where a computer cannot run the tests named on the command line. */
const checks: Record<string, () => unknown> = { server: requireServers, editor: findChromium };

try {
	for (const project of process.argv.slice(2)) checks[project]?.();
} catch (error) {
	console.error(`\n${(error as Error).message}`);
	process.exitCode = 1;
}
