import type { Members } from '../value';
import type { Item } from './ItemShelf';
import { yuan } from './money';

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

/** What an item is, without its stock and times. */
export function describeParticulars({ id, title, cid, cents, onSale, hash, index }: Item): Members {
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
		location: { state: '浙江省', city: '杭州' },
		type: 'fixed',
		seller_cids: ',1001,',
		props: '20000:29534',
		stuff_status: 'new',
		valid_thru: 7,
		sold_quantity: hash % 5000,
		freight_payer: 'buyer',
		post_fee: '8.00',
		express_fee: '8.00',
		ems_fee: '20.00',
		has_discount: false,
		has_invoice: true,
		has_showcase: index % 7 === 0,
		has_warranty: false,
		is_taobao: true,
		is_ex: false,
		is_virtual: false,
	};
}
