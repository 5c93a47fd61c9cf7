/**
 * Works on tasks 0 to `count - 1`, at most `width` at once, and gives the results in order.
 * After an error no new task begins; the error of the earliest task is thrown.
 */
export async function inOrder<Result>(
	count: number,
	width: number,
	work: (index: number) => Promise<Result>,
): Promise<Result[]> {
	const results: Result[] = [];
	const errors = new Map<number, unknown>();
	let next = 0;
	const worker = async () => {
		while (next < count && errors.size === 0) {
			const index = next++;
			try {
				results[index] = await work(index);
			} catch (error) {
				errors.set(index, error);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(width, count) }, worker));
	if (errors.size > 0) throw errors.get(Math.min(...errors.keys()));
	return results;
}
