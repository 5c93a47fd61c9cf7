import type { Seller } from '../accounts';
import { hashNumbers, hashText, pick } from '../hash';
import companies from './data/companies.json';
import { IdSeries } from './IdSeries';
import { ItemShelf } from './ItemShelf';
import { RefundBook } from './RefundBook';
import { TradeLedger } from './TradeLedger';

/** A company that ships, with the number it gave a parcel. */
export interface Shipment {
	company: { code: string; name: string };
	mailNo: string;
}

/** How a shop is set up. */
export interface ShopSetup {
	seller: Seller;
	/** Tells the shops of one gateway apart. */
	number: number;
	trades: number;
	/** The moment that all history is relative to. */
	epoch: number;
}

/** The shop of one seller: items, trades, refunds, shipments. */
export class Shop {
	readonly seller: Seller;
	readonly epoch: number;
	readonly ids: { trades: IdSeries; refunds: IdSeries };
	readonly items: ItemShelf;
	readonly trades: TradeLedger;
	readonly refunds: RefundBook;

	constructor({ seller, number, trades, epoch }: ShopSetup) {
		const salt = hashText(seller.userId);
		const itemIds = new IdSeries(6_780_000_000_000_000_001n, number);
		this.seller = seller;
		this.epoch = epoch;
		this.ids = {
			trades: new IdSeries(4_160_600_490_000_000_001n, number),
			refunds: new IdSeries(2_350_001_470_000_000_001n, number),
		};
		this.items = new ItemShelf(200, { ids: itemIds, epoch, salt: salt + 1, nick: seller.nick });
		this.trades = new TradeLedger(trades, epoch, salt);
		this.refunds = new RefundBook(this);
	}

	/** The place of a trade, by its id. */
	findTrade(tid: string): number | undefined {
		return this.ids.trades.indexOf(tid, this.trades.count);
	}

	/** How a trade was shipped; by whom it would be, when it was not. */
	shipmentOf(index: number): Shipment {
		const hash = this.trades.hashOf(index);
		const { company, mailNo } = this.trades.changeOf(index);
		const carrier = companies.find(({ code }) => code === company) ?? pick(companies, hash >>> 7);
		const number = 1_000_000_000_000 + hashNumbers(hash, 5);
		return { company: carrier, mailNo: mailNo ?? `${carrier.code}${number}` };
	}
}
