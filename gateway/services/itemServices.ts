import { businessFault, invalidParameter } from '../faults/GatewayFault';
import { describeItem, describeSkus, skuCode, skuId } from '../shop/itemRecord';
import type { Item } from '../shop/ItemStore';
import { cutPage, isWithin, readPage, readSpan } from '../shop/lists';
import { formatTime, parseTime } from '../values/formats';
import { hasWords } from '../values/words';
import type { Members } from '../values/Value';
import { forSellers, type SellerCall, type Service } from './Service';

/** How the shop answers methods about items. */
export const itemServices: Record<string, Service> = {
	'taobao.items.onsale.get': forSellers((call) => listItems(call, true)),
	'taobao.items.inventory.get': forSellers((call) => listItems(call, false)),
	'taobao.item.seller.get': forSellers((call) => ({
		item: describeItem(call.shop, wantedItem(call)),
	})),
	'taobao.items.seller.list.get': forSellers((call) => {
		if (wantedIds(call).length > 20) throw invalidParameter('num_iids', 'at most 20 ids');
		return { items: wantedItems(call).map((item) => describeItem(call.shop, item)) };
	}),
	'taobao.item.skus.get': forSellers((call) => ({
		skus: wantedItems(call).flatMap((item) => describeSkus(call.shop, item)),
	})),
	'taobao.item.quantity.update': forSellers(updateQuantity),
};

const wantedIds = ({ business }: SellerCall): string[] =>
	(business.get('num_iids') ?? '').split(',');

const wantedItems = (call: SellerCall): Item[] =>
	wantedIds(call).flatMap((id) => call.shop.items.find(id.trim()) ?? []);

function wantedItem({ business, shop }: SellerCall): Item {
	const item = shop.items.find(business.get('num_iid') ?? '');
	if (!item) throw businessFault('isv.item-not-exist', '商品不存在');
	return item;
}

function listItems({ shop, business }: SellerCall, onSale: boolean): Members {
	const span = readSpan(business, ['start_modified', 'end_modified']);
	const items = shop.items.all
		.filter((item) => item.onSale === onSale && isWanted(item, business))
		.filter((item) => isWithin(shop.items.stockOf(item).modified, span))
		.map((item) => describeItem(shop, item));
	sortItems(items, business.get('order_by') ?? 'list_time:desc');
	const found = cutPage(items.length, readPage(business, 200), (place) => items[place] ?? {});
	return { total_results: found.total, items: found.entries };
}

function isWanted({ title, cid }: Item, business: Map<string, string>): boolean {
	const category = business.get('cid');
	return (
		!kindsOfNoItem.includes(business.get('banner') ?? '') &&
		hasWords(title, business.get('q')) &&
		(!category || String(cid) === category)
	);
}

/** What is in the shop's warehouse waits to be listed; none is sold out, none was taken down. */
const kindsOfNoItem = ['sold_out', 'violation_off_shelf'];

/** Sorts by a column and a direction, written like `list_time:desc`. */
function sortItems(items: Members[], order: string): void {
	const [column = 'list_time', direction] = order.split(':');
	const weigh = (item: Members) => {
		const value = item[column];
		return typeof value === 'string' ? (parseTime(value) ?? 0) : Number(value ?? 0);
	};
	const sign = direction === 'asc' ? 1 : -1;
	items.sort((a, b) => sign * (weigh(a) - weigh(b)));
}

/** Type 1 sets a stock, type 2 adds to it. */
function updateQuantity(call: SellerCall): Members {
	const { shop, business, now } = call;
	const item = wantedItem(call);
	const { quantities } = shop.items.stockOf(item);
	const at = wantedSku(item, business);
	const amount = Number(business.get('quantity'));
	const left = business.get('type') === '2' ? (quantities[at] ?? 0) + amount : amount;
	if (!Number.isInteger(left) || left < 0)
		throw invalidParameter('quantity', 'a stock of 0 or more');
	shop.items.restock(item, quantities.with(at, left), now);
	const { num_iid, iid, num, skus } = describeItem(shop, item) as Record<string, string>;
	return { item: { num_iid, iid, num, skus, modified: formatTime(now) } as Members };
}

function wantedSku(item: Item, business: Map<string, string>): number {
	const id = business.get('sku_id');
	const code = business.get('outer_id');
	if (!id && !code) return 0;
	const places = Array.from({ length: item.skuCount }, (_, place) => place);
	const at = places.find(
		(place) => skuId(item, place).toString() === id || skuCode(item, place) === code,
	);
	if (at === undefined) throw businessFault('isv.sku-not-exist', 'SKU不存在');
	return at;
}
