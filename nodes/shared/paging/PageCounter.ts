import { valueAt } from '../json/objects';
import { type Data, type PageReader, skippedBy } from './PageReader';
import { totalOf } from './totals';

/** How far a reading page by page has come, by the places that the pages stand for. */
export class PageCounter {
	private longest = 0;
	private pages = 0;
	private hasGap = false;

	constructor(private readonly reader: PageReader<{ payload: Data }>) {}

	/**
	 * Whether an empty page is the first, so that the total counts something else, or stands behind the stated total.
	 * Such a total counts some records that are not given, as those that were hidden; behind a page that was empty
	 * before its time, nothing excuses what lacks.
	 */
	isPast(payload: Data, page: unknown[]): boolean {
		const { paging } = this.reader;
		if (page.length > 0 || this.hasGap || this.saysMore(payload)) return false;
		const total = totalOf(paging, payload);
		const places = skippedBy(this.reader) + this.pages * this.longest;
		return total !== undefined && (this.pages === 0 || places >= total);
	}

	/** What to add to the position for the next page: behind an empty one, the place that it stood for. */
	step(page: unknown[]): number {
		const { paging, size = 1 } = this.reader;
		this.pages += 1;
		this.longest = Math.max(this.longest, page.length);
		this.hasGap ||= page.length === 0;
		return paging.style === 'page' ? 1 : page.length || this.longest || size;
	}

	private saysMore(payload: Data): boolean {
		return String(valueAt(payload, this.reader.paging.hasNext)) === 'true';
	}
}
