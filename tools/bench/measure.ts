type Action = () => unknown;

/** Milliseconds of CPU time of an action, of all threads of this process. */
export async function cpuTime(action: Action): Promise<number> {
	global.gc?.();
	const start = process.cpuUsage();
	await action();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/** Milliseconds until an action has ended. */
export async function wallTime(action: Action): Promise<number> {
	const start = performance.now();
	await action();
	return performance.now() - start;
}

/** The middle of some numbers. */
export function median(numbers: number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** Medians of the time of some actions, which take turns, so that all meet the machine in the same state. */
export async function inTurns<Name extends string>(
	rounds: number,
	actions: Record<Name, Action>,
	timeOf: (action: Action) => Promise<number> = cpuTime,
): Promise<Record<Name, number>> {
	const names = Object.keys(actions) as Name[];
	const times = new Map(names.map((name): [Name, number[]] => [name, []]));
	for (let round = 0; round < rounds; round += 1)
		for (const [name, list] of times) list.push(await timeOf(actions[name]));
	const medians = [...times].map(([name, list]) => [name, median(list)]);
	return Object.fromEntries(medians) as Record<Name, number>;
}
