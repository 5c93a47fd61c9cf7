import type { Call } from '../calls/Call';
import type { Note } from '../calls/recordCall';
import type { Answer } from './Answer';
import type { Received } from './Received';

/** What answers the calls that come to an address. */
export interface Entrance {
	/** What a request says of itself; also asked before its body is read. */
	note(received: Received): Note;
	/** Answers a call, and notes in it what became of it. */
	answer(received: Received, call: Call): Answer;
}
