import { valueAt } from '../json/valueAt';

/** Names of records that were read, by the member that names them; a record without one is always new. */
export class Names {
	private readonly known = new Set<string>();

	constructor(private readonly id: string) {}

	get count(): number {
		return this.known.size;
	}

	/** Whether the member names each record of a page: all have it, and no two have the same. */
	fit(records: unknown[]): boolean {
		const names = records.map((record) => this.nameOf(record));
		return names.every(Boolean) && new Set(names).size === names.length;
	}

	/** How many of the records are known. */
	among(records: unknown[]): number {
		return records.filter((record) => this.known.has(this.nameOf(record))).length;
	}

	/** Names of records, without those that have none. */
	of(records: unknown[]): string[] {
		return records.map((record) => this.nameOf(record)).filter(Boolean);
	}

	/** Those of the records that are not known; they are from now on. */
	add(records: unknown[]): unknown[] {
		const fresh = records.filter((record) => !this.known.has(this.nameOf(record)));
		for (const record of fresh) this.known.add(this.nameOf(record));
		this.known.delete('');
		return fresh;
	}

	private nameOf(record: unknown): string {
		const name = valueAt(record, this.id);
		return name === undefined || name === null ? '' : String(name);
	}
}
