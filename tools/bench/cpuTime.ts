/** Milliseconds of CPU time of an action, of all threads of this process. */
export async function cpuTime(action: () => Promise<void> | void): Promise<number> {
	global.gc?.();
	const start = process.cpuUsage();
	await action();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}
