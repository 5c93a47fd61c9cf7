import type { Seller } from '../accounts/accounts';
import { type Members, put } from '../values/Value';
import { formatIn } from '../values/zones';
import { changeFacts } from './ChangeFacts';
import type { ChangePlan } from './ChangePlan';
import { ChangingRecords, type Version } from './ChangingRecords';
import { describeChange, idOf } from './describeChange';
import { type ChangeCall, type Listing, listChanges } from './listChanges';
import { readAt } from './readWindow';

/** One change, as a test looks at it. */
export interface Change {
	id: string;
	/** The time of the change, as the platform writes it. */
	modified: string;
	/** When lists hold it, ISO 8601. */
	stored: string;
	/** Whether no later change of the record is planned. */
	isLast: boolean;
}

const usualMethod = 'taobao.trades.sold.increment.get';

/** The changes of one seller's records, as the methods that list them give them. */
export class Changes {
	private readonly listings = new Map<string, Listing>();

	constructor(private readonly seller: Seller) {}

	/** Plans changes; from then on they alone are what the method lists. */
	plan(plan: ChangePlan, now: number): Change[] {
		const { method = usualMethod, moving, longestMinutes } = plan;
		const facts = changeFacts.get(method);
		if (!facts) throw new Error(`method is one of ${[...changeFacts.keys()].join(', ')}`);
		const listing = this.listings.get(method) ?? {
			facts,
			records: new ChangingRecords(),
			moving: 0,
		};
		this.listings.set(method, listing);
		if (moving !== undefined) listing.moving = moving;
		if (longestMinutes !== undefined) listing.longestMinutes = longestMinutes;
		const planned = listing.records.plan(plan, now);
		return planned.map((version) => describe(method, listing, version));
	}

	/** All changes of a method, also those to come. */
	of(method = usualMethod): Change[] {
		const listing = this.listings.get(method);
		const all = listing?.records.all ?? [];
		return listing ? all.map((version) => describe(method, listing, version)) : [];
	}

	clear(): void {
		this.listings.clear();
	}

	/** The answer to a call that is about planned changes; undefined for all others. */
	answer(call: ChangeCall): Members | undefined {
		if (call.seller && call.seller !== this.seller) return undefined;
		const listing = this.listings.get(call.operation.method);
		return listing ? listChanges(listing, call) : this.detail(call);
	}

	/** One of the records as it is now; lists may not know it yet. */
	private detail({ operation, business, now }: ChangeCall): Members | undefined {
		for (const [method, { facts, records }] of this.listings) {
			const parameter = facts.details?.[operation.method];
			const id = parameter && readAt(business, parameter);
			const version = records.all.find(({ index }) => idOf(method, index).toString() === id);
			const entry = version && records.at(version.index, now);
			if (!entry) continue;
			const own = { ...facts, list: operation.result ?? '' };
			const answer: Members = {};
			put(answer, own.list, describeChange({ ...operation, method }, own, entry));
			return answer;
		}
		return undefined;
	}
}

/** A change is looked at again and again, while a test waits for what becomes of it. */
const described = new WeakMap<Version, Omit<Change, 'isLast'>>();

function describe(method: string, { facts, records }: Listing, version: Version): Change {
	const known = described.get(version) ?? {
		id: idOf(method, version.index).toString(),
		modified: formatIn(version.time, facts.zone),
		stored: new Date(version.stored).toISOString(),
	};
	described.set(version, known);
	return { ...known, isLast: records.isLast(version.index, version.number) };
}
