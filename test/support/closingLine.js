/** Ends the output of Jest with a line that counts, as other tests of the project do. */
module.exports = class ClosingLine {
	onRunComplete(_contexts, results) {
		const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = results;
		const failed = numFailedTests + numRuntimeErrorTestSuites;
		const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
		// Jest's own summary comes after all reporters.
		process.once('exit', () => {
			process.stderr.write(`\n${numPassedTests} passed, ${failed} failed${skipped}\n`);
		});
	}
};
