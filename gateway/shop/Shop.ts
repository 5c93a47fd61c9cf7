import { type Seller, sellers } from '../accounts/accounts';
import { hashNumbers, hashText, pick } from '../values/hash';
import companies from './data/companies.json';
import { IdSeries } from './IdSeries';
import { ItemStore } from './ItemStore';
import { RefundStore } from './RefundStore';
import { TradeStore } from './TradeStore';

/** The shop of one seller: items, trades, refunds, shipments. */
export class Shop {
	readonly ids: { trades: IdSeries; refunds: IdSeries };
	readonly items: ItemStore;
	readonly trades: TradeStore;
	readonly refunds: RefundStore;

	/** `trades` trades to begin with; all history is relative to the moment `epoch`. */
	constructor(
		readonly seller: Seller,
		trades: number,
		epoch: number,
	) {
		const number = sellers.indexOf(seller);
		const salt = hashText(seller.userId);
		const itemIds = new IdSeries(6_780_000_000_000_000_001n, number);
		this.ids = {
			trades: new IdSeries(4_160_600_490_000_000_001n, number),
			refunds: new IdSeries(2_350_001_470_000_000_001n, number),
		};
		this.items = new ItemStore(200, { ids: itemIds, epoch, salt: salt + 1 });
		this.trades = new TradeStore(trades, epoch, salt);
		this.refunds = new RefundStore(this.trades, this.ids.refunds, epoch);
	}

	/** The place of a trade, by its id. */
	findTrade(tid: string): number | undefined {
		return this.ids.trades.indexOf(tid, this.trades.count);
	}

	/** The company that ships a trade, or would, with the number it gave the parcel. */
	shipmentOf(index: number): { company: (typeof companies)[number]; mailNo: string } {
		const hash = this.trades.hashOf(index);
		const { company, mailNo } = this.trades.changeOf(index);
		const carrier = companies.find(({ code }) => code === company) ?? pick(companies, hash >>> 7);
		const number = 1_000_000_000_000 + hashNumbers(hash, 5);
		return { company: carrier, mailNo: mailNo ?? `${carrier.code}${number}` };
	}
}

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
		const shop = this.shops.get(seller.userId) ?? new Shop(seller, this.trades, this.epoch);
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
