import { formatTime } from '../clock';
import type { Members } from '../value';
import { colours } from './data/goods.json';
import { itemCode } from './itemRecord';
import type { Item } from './ItemShelf';
import { yuan } from './money';

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

/** The skus of an item as the platform describes them. */
export function skusOf(
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
