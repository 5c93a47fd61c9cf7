const step = 1_000_038n;
const perShop = 1_000_000_000_000_000n;

/** 19-digit ids in a row, from which the place in the row can be read back. */
export class IdSeries {
	private readonly first: bigint;

	/** `first` is odd, so that no floating-point number holds one of the ids exactly. */
	constructor(first: bigint, shopNumber: number) {
		this.first = first + perShop * BigInt(shopNumber);
	}

	/** The id at a place; `part` numbers what belongs to it, like the orders of a trade. */
	at(index: number, part = 0): bigint {
		return this.first + step * BigInt(index) + 2n * BigInt(part);
	}

	/** The place of an id; undefined when it is none of the first `count`. */
	indexOf(id: string, count: number): number | undefined {
		if (!/^\d{1,19}$/.test(id)) return undefined;
		const distance = BigInt(id) - this.first;
		if (distance < 0n || distance % step !== 0n) return undefined;
		const index = Number(distance / step);
		return index < count ? index : undefined;
	}
}
