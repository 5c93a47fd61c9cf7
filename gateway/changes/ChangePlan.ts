/** Which changes are to happen from now on. */
export interface ChangePlan {
	/** What lists them; `taobao.trades.sold.increment.get` by default. */
	method?: string;
	/** How many; 1 by default. */
	count?: number;
	/** How many a second; absent or 0: all in this second. */
	perSecond?: number;
	/** How many seconds ago the first one happened; 0 by default. */
	since?: number;
	/** The share of the changes that fall upon a record that is there, 0 to 1; 0 by default. */
	again?: number;
	/** Most seconds from a change to the moment when lists hold it; most changes take a fraction of it. */
	lag?: number;
	/** The share of the changes that take the whole lag; 0 by default. */
	late?: number;
	/** How many records of a list change once more as soon as one of its pages has been read. */
	moving?: number;
	/** Longest window in minutes that the platform takes, as on the days of a festival. */
	longestMinutes?: number;
	seed?: number;
}

const isCount = (value: unknown) =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isShare = (value: unknown) => isCount(value) && Number(value) <= 1;

const checks: Record<keyof ChangePlan, (value: unknown) => boolean> = {
	method: (value) => typeof value === 'string',
	count: (value) => Number.isInteger(value) && isCount(value) && Number(value) <= 100_000,
	perSecond: isCount,
	since: isCount,
	again: isShare,
	lag: isCount,
	late: isShare,
	moving: isCount,
	longestMinutes: isCount,
	seed: isCount,
};

/** Reads a plan that came as JSON; throws an error that names what is wrong. */
export function readChangePlan(value: unknown): ChangePlan {
	if (typeof value !== 'object' || value === null) throw new Error('A plan is a JSON object');
	const isRight = (name: string, entry: unknown) =>
		Object.hasOwn(checks, name) && checks[name as keyof ChangePlan](entry);
	const wrong = Object.entries(value).filter(([name, entry]) => !isRight(name, entry));
	if (wrong.length === 0) return value;
	const texts = wrong.map(([name, entry]) => `Invalid ${name}: ${JSON.stringify(entry)}`);
	throw new Error(texts.join('; '));
}
