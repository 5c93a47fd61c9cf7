import type { Call } from '../calls/Call';
import type { Note } from '../calls/recordCall';
import type { Answer } from '../http/Answer';
import type { Entrance } from '../http/Entrance';
import type { Received } from '../http/Received';
import type { Platform } from '../Platform';
import type { Road } from './Road';

/** An address where calls of one road arrive, or of several that tell themselves apart. */
export class RoadEntrance implements Entrance {
	constructor(
		private readonly platform: Platform,
		private readonly roadOf: (received: Received) => Road,
	) {}

	note(received: Received): Note {
		const road = this.roadOf(received);
		const { name, systemNames } = road;
		return { road: name, method: road.methodOf(received), systemNames };
	}

	answer(received: Received, call: Call): Answer {
		return this.platform.answer(this.roadOf(received), received, call);
	}
}
