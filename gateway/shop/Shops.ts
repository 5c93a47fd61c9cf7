import { type Seller, sellers } from '../accounts';
import { Shop } from './Shop';

/** The shops of all sellers, each made when it is first asked for. */
export class Shops {
	private readonly shops = new Map<string, Shop>();
	private readonly epoch: number;

	constructor(
		private readonly trades: number,
		private readonly now: () => number,
	) {
		this.epoch = now();
	}

	of(seller: Seller): Shop {
		const known = this.shops.get(seller.userId);
		if (known) return known;
		const number = sellers.indexOf(seller);
		const shop = new Shop({ seller, number, trades: this.trades, epoch: this.epoch });
		this.shops.set(seller.userId, shop);
		return shop;
	}

	/** Undoes all changes. */
	clear(): void {
		this.shops.clear();
	}

	/** Adds trades that were paid this moment; returns their ids. */
	addTrades(seller: Seller, count: number): string[] {
		const shop = this.of(seller);
		return Array.from({ length: count }, () => {
			return shop.ids.trades.at(shop.trades.add(this.now())).toString();
		});
	}
}
