import {
	type ClientRequest,
	type IncomingMessage,
	type RequestOptions,
	request as http,
} from 'node:http';
import { request as https } from 'node:https';
import type { Socket } from 'node:net';

type Respond = (response: IncomingMessage) => void;

/** Code of the error of a request that was answered with another protocol. */
export const upgradeCode = 'HTTP 101';

/** Node's own ways to send; an answer that changes the protocol ends the request, which would wait for ever else. */
export const transports = { http: endUpgrades(http), https: endUpgrades(https) };

function endUpgrades(send: (options: RequestOptions, respond: Respond) => ClientRequest) {
	return {
		request: (options: RequestOptions, respond: Respond): ClientRequest => {
			const request = send(options, respond);
			request.once('upgrade', (_: IncomingMessage, socket: Socket) => {
				socket.destroy();
				request.emit('error', Object.assign(new Error('Upgrade'), { code: upgradeCode }));
			});
			return request;
		},
	};
}
