import {
	type ClientRequest,
	type IncomingMessage,
	type RequestOptions,
	request as http,
} from 'node:http';
import { request as https } from 'node:https';
import type { Socket } from 'node:net';
import { longestTimer } from './wait';

type Respond = (response: IncomingMessage) => void;

/** Code of the error of a request that was answered with another protocol. */
export const upgradeCode = 'HTTP 101';

/**
 * One request on its way, as a transport of axios; it ends with an error when its time is over, whatever has come
 * by then. Axios' own timeout starts anew with each byte, and costs more.
 */
export class TimedRequest {
	/** The time is over. */
	isOver = false;

	private current?: ClientRequest;
	private readonly timer: NodeJS.Timeout;

	constructor(
		private readonly isSecure: boolean,
		timeout: number,
	) {
		this.timer = setTimeout(
			() => {
				this.isOver = true;
				this.current?.destroy(new Error('Timeout'));
			},
			Math.min(timeout, longestTimer),
		);
	}

	/** Called by axios. */
	request(options: RequestOptions, respond: Respond): ClientRequest {
		this.current = (this.isSecure ? https : http)(options, respond);
		this.current.once('upgrade', endUpgrade);
		if (this.isOver) this.current.destroy(new Error('Timeout'));
		return this.current;
	}

	/** Ends the timer. */
	done(): void {
		clearTimeout(this.timer);
	}
}

/** An answer that changes the protocol has no end; without this the request would wait for it. */
function endUpgrade(this: ClientRequest, _: IncomingMessage, socket: Socket): void {
	socket.destroy();
	this.emit('error', Object.assign(new Error('Upgrade'), { code: upgradeCode }));
}
