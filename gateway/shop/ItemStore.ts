import { day, wholeSecond } from '../values/formats';
import { hashNumbers, pick } from '../values/hash';
import { goods, styles } from './data/goods.json';
import type { IdSeries } from './IdSeries';

/** What of an item does not change. */
export interface Item {
	index: number;
	id: bigint;
	hash: number;
	title: string;
	cid: number;
	cents: number;
	onSale: boolean;
	skuCount: number;
}

interface Stock {
	/** One number a sku; one for an item without skus. */
	quantities: number[];
	modified: number;
}

/** The items of a shop with their stock. */
export class ItemStore {
	private readonly stocks = new Map<number, Stock>();

	constructor(
		readonly count: number,
		private readonly source: { ids: IdSeries; epoch: number; salt: number },
	) {}

	at(index: number): Item {
		const hash = hashNumbers(this.source.salt, index);
		const { title, cid, cents } = pick(goods, hash);
		return {
			index,
			id: this.source.ids.at(index),
			hash,
			title: `${title} ${pick(styles, index)} ${String(index + 1).padStart(3, '0')}`,
			cid,
			cents: cents + 100 * (index % 30),
			onSale: index % 5 !== 4,
			skuCount: index % 2 === 0 ? 2 : 0,
		};
	}

	/** The item with an id. */
	find(id: string): Item | undefined {
		const index = this.source.ids.indexOf(id, this.count);
		return index === undefined ? undefined : this.at(index);
	}

	get all(): Item[] {
		return Array.from({ length: this.count }, (_, index) => this.at(index));
	}

	stockOf(item: Item): Stock {
		const { index, hash, skuCount } = item;
		const drawn = Array.from({ length: skuCount || 1 }, (_, at) => hashNumbers(hash, at) % 300);
		return this.stocks.get(index) ?? { quantities: drawn, modified: this.createdOf(item) + day };
	}

	/** Sets the stock of an item. */
	restock(item: Item, quantities: number[], now: number): void {
		this.stocks.set(item.index, { quantities, modified: wholeSecond(now) });
	}

	/** When an item was made. */
	createdOf({ hash }: Item): number {
		return wholeSecond(this.source.epoch - (90 + (hash % 200)) * day);
	}
}
