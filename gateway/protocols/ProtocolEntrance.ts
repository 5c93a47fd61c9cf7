import type { Call } from '../calls/Call';
import type { Note } from '../calls/recordCall';
import type { Answer } from '../http/Answer';
import type { Entrance } from '../http/Entrance';
import type { Received } from '../http/Received';
import type { Platform } from '../Platform';
import type { Protocol } from './Protocol';

/** An address where calls of one protocol arrive, or of several that tell themselves apart. */
export class ProtocolEntrance implements Entrance {
	constructor(
		private readonly platform: Platform,
		private readonly protocolOf: (received: Received) => Protocol,
	) {}

	note(received: Received): Note {
		const protocol = this.protocolOf(received);
		const { name, systemNames } = protocol;
		return { protocol: name, method: protocol.methodOf(received), systemNames };
	}

	answer(received: Received, call: Call): Answer {
		return this.platform.answer(this.protocolOf(received), received, call);
	}
}
