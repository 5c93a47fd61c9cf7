import { day, formatTime, yuan } from '../values/formats';
import type { Members } from '../values/Value';
import { colours } from './data/goods.json';
import records from './data/records.json';
import type { Item } from './ItemStore';
import type { Shop } from './Shop';

/** The picture of an item. */
export function pictureOf({ index }: { index: number }): string {
	return `https://img.example.com/items/${numberOf(index)}.jpg`;
}

/** The code that the seller gives an item. */
export function itemCode({ index }: { index: number }): string {
	return `SKU-${numberOf(index)}`;
}

function numberOf(index: number): string {
	return String(index + 1).padStart(4, '0');
}

/** An item as the platform describes it. */
export function describeItem({ items, seller }: Shop, item: Item): Members {
	const { quantities, modified } = items.stockOf(item);
	const created = items.createdOf(item);
	return {
		...particularsOf(item),
		nick: seller.nick,
		num: quantities.reduce((sum, quantity) => sum + quantity, 0),
		created: formatTime(created),
		list_time: formatTime(created + day / 2),
		delist_time: formatTime(created + 7.5 * day),
		modified: formatTime(modified),
		skus: skusOf(item, { quantities, created, modified }),
	};
}

/** What an item is, without its stock and times. */
function particularsOf({ id, title, cid, cents, onSale, hash, index }: Item): Members {
	const picture = pictureOf({ index });
	return {
		num_iid: id,
		iid: id.toString(),
		title,
		cid,
		price: yuan(cents),
		approve_status: onSale ? 'onsale' : 'instock',
		outer_id: itemCode({ index }),
		pic_url: picture,
		detail_url: `https://item.example.com/item.htm?id=${id}`,
		desc: `<p>${title}</p>`,
		item_imgs: [{ id: id + 2n, position: 0, url: picture }],
		sold_quantity: hash % 5000,
		has_showcase: index % 7 === 0,
		...records.item,
	};
}

/** The id of one sku of an item. */
export function skuId({ id }: Item, at: number): bigint {
	return id - 1_000_000_000_000_000_000n + 2n * BigInt(at);
}

/** The colour that a sku stands for. */
export function skuName(at: number): string {
	return `颜色分类:${colours[at] ?? '默认'}`;
}

/** The code that the seller gives a sku. */
export function skuCode(item: Item, at: number): string {
	return `${itemCode(item)}-${at + 1}`;
}

/** The skus of an item, each with its item. */
export function describeSkus({ items }: Shop, item: Item): Members[] {
	const times = { created: items.createdOf(item), ...items.stockOf(item) };
	const iid = item.id.toString();
	return skusOf(item, times).map((sku) => ({ num_iid: item.id, iid, status: 'normal', ...sku }));
}

/** The skus of an item as the platform describes them. */
function skusOf(
	item: Item,
	{ quantities, created, modified }: { quantities: number[]; created: number; modified: number },
): Members[] {
	return Array.from({ length: item.skuCount }, (_, at) => ({
		sku_id: skuId(item, at),
		outer_id: skuCode(item, at),
		properties: `1627207:${28320 + at}`,
		properties_name: `1627207:${28320 + at}:${skuName(at)}`,
		price: yuan(item.cents),
		quantity: quantities[at] ?? 0,
		created: formatTime(created),
		modified: formatTime(modified),
	}));
}
