import { valueAt } from '../json/objects';

/** IDs of the records that were read, by their member; a record without one is always new. */
export class RecordIds {
	private readonly known = new Set<string>();

	constructor(private readonly member: string) {}

	get count(): number {
		return this.known.size;
	}

	/** Whether the member tells each record of a page from the others: all have it, and no two have the same. */
	fit(records: unknown[]): boolean {
		const ids = records.map((record) => this.idOf(record));
		return ids.every(Boolean) && new Set(ids).size === ids.length;
	}

	/** How many of the records are known. */
	among(records: unknown[]): number {
		return records.filter((record) => this.known.has(this.idOf(record))).length;
	}

	/** IDs of records, without those that have none. */
	of(records: unknown[]): string[] {
		return records.map((record) => this.idOf(record)).filter(Boolean);
	}

	/** Those of the records that are not known; they are from now on. */
	add(records: unknown[]): unknown[] {
		const fresh = records.filter((record) => !this.known.has(this.idOf(record)));
		for (const record of fresh) this.known.add(this.idOf(record));
		this.known.delete('');
		return fresh;
	}

	private idOf(record: unknown): string {
		const id = valueAt(record, this.member);
		return id === undefined || id === null ? '' : String(id);
	}
}
