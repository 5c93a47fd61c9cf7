import type { Call } from '../calls/Call';
import type { CallLog } from '../calls/CallLog';
import type { Misbehaviours } from '../misbehaviour/Misbehaviours';
import type { Entrance } from './Entrance';

/** What the HTTP side works with. */
export interface DeskParts {
	/** What answers at a path. */
	entranceOf: (path: string) => Entrance | undefined;
	misbehaviours: Misbehaviours;
	log: CallLog;
	/** Whether to compress for clients that take it. */
	gzip: boolean;
	/** Takes one line a call. */
	write: (line: string) => void;
}

/** Where calls come in and are written down. */
export class Desk {
	readonly entranceOf: DeskParts['entranceOf'];
	readonly misbehaviours: Misbehaviours;
	readonly log: CallLog;
	readonly gzip: boolean;
	private received = 0;

	constructor(private readonly parts: DeskParts) {
		this.entranceOf = parts.entranceOf;
		this.misbehaviours = parts.misbehaviours;
		this.log = parts.log;
		this.gzip = parts.gzip;
	}

	nextNumber(): number {
		return ++this.received;
	}

	/** Writes a call down, once its outcome is known; the line holds no secrets and no values. */
	finish(call: Call): void {
		this.log.add(call);
		const { time, outcome, milliseconds, requestId } = call;
		// The method comes from outside: nothing of it may break the line.
		const method = call.method.replace(/[^\w.-]/g, '?').slice(0, 100) || '-';
		this.parts.write([time, method, outcome, `${milliseconds}ms`, requestId || '-'].join(' '));
	}

	reset(): void {
		this.received = 0;
		this.log.clear();
		this.misbehaviours.clear();
	}
}
