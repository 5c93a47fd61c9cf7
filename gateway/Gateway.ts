import type { OperationFacts } from '../nodes/shared/catalogue/types';
import { type Credentials, demoCredentials, demoSeller, familyAccounts } from './accounts/accounts';
import { TokenStore } from './accounts/TokenStore';
import { CallLog, type LoggedCall } from './calls/LoggedCall';
import type { ChangePlan } from './changes/ChangePlan';
import { type Change, Changes } from './changes/Changes';
import { createEndpoints } from './createEndpoints';
import type { InjectedFault } from './faults/InjectedFault';
import { InjectedFaults } from './faults/InjectedFaults';
import { type Addresses, addressesAt } from './http/addresses';
import { LocalServer } from './http/LocalServer';
import { loadOperations } from './loadOperations';
import { authorizePages } from './oauth/authorize';
import type { ProtocolParts } from './protocols/GatewayProtocol';
import { Platform } from './protocols/Platform';
import { CallServer } from './server/CallServer';
import { createListener } from './server/listener';
import { Shops } from './shop/Shop';

/** How a gateway is set up; everything has a default. */
export interface GatewayOptions {
	/** A free port by default. */
	port?: number;
	/** Serves HTTPS with this key and certificate. */
	tls?: { key: string | Buffer; cert: string | Buffer };
	/** The gateway's clock, in milliseconds; the history of the shops is relative to its start. */
	now?: () => number;
	/** How many trades a shop starts with; 150 by default. */
	trades?: number;
	/** How many calls are kept; 10,000 by default. */
	keptCalls?: number;
	/** Whether to compress for clients that take it; true by default. */
	gzip?: boolean;
	/** Takes one line a call, and the gateway's own errors. */
	log?: (line: string) => void;
	/** Takes the text of each response, secrets included. */
	answered?: (call: LoggedCall, text: string) => void;
	/** By wire method; the whole catalogue by default. */
	operations?: Map<string, OperationFacts>;
}

/** A local server that answers as the platforms do. */
export class Gateway implements Credentials {
	readonly appKey = demoCredentials.appKey;
	readonly appSecret = demoCredentials.appSecret;
	readonly sessionKey = demoCredentials.sessionKey;
	/** Demo keys of the other families. */
	readonly accounts = familyAccounts;
	private readonly injectedFaults = new InjectedFaults();
	private readonly log: CallLog;
	private readonly parts: ProtocolParts;
	private readonly platform: Platform;
	private readonly callServer: CallServer;
	private readonly server: LocalServer;
	private secondsAhead = 0;

	/** `startGateway` makes one that listens. */
	constructor(private readonly options: GatewayOptions) {
		const { injectedFaults } = this;
		const { gzip = true, log: write = () => undefined, answered } = options;
		this.log = new CallLog(options.keptCalls ?? 10_000);
		const { operations = loadOperations(), trades = 150 } = options;
		const now = () => this.now;
		const tokens = new TokenStore(now);
		const changes = new Changes(demoSeller);
		this.parts = { operations, shops: new Shops(trades, now), changes, tokens, now };
		const report = (error: unknown) => this.report(error);
		this.platform = new Platform({ injectedFaults, tokens, now, report });
		this.callServer = new CallServer({ injectedFaults, log: this.log, gzip, write, answered, now });
		const listener = createListener({
			endpointOf: createEndpoints(this.platform, this.parts),
			callServer: this.callServer,
			controls: this,
			pages: authorizePages(tokens),
		});
		this.server = new LocalServer(listener, options.tls);
	}

	/** The gateway's clock. */
	get now(): number {
		return (this.options.now ?? Date.now)() + this.secondsAhead * 1000;
	}

	/** Where calls of the Taobao Open Platform go. */
	get url(): string {
		return this.protocols.top;
	}

	/** Where calls of each family go. */
	get protocols(): Addresses {
		return addressesAt(this.origin);
	}

	get origin(): string {
		return this.server.origin;
	}

	/** The last calls, oldest first. */
	get calls(): LoggedCall[] {
		return this.log.all;
	}

	/** How many TCP connections were opened since the start or the last reset. */
	get connections(): number {
		return this.server.opened;
	}

	/** Adds a rule for faults; the first one that fits a call is the one that it has. */
	injectFault(rule: InjectedFault): void {
		this.injectedFaults.add(rule);
	}

	/** New trades of the demo seller, paid this moment; returns their ids. */
	addTrades(count = 1): string[] {
		return this.parts.shops.addTrades(demoSeller, count);
	}

	/** Plans changes of the demo seller's records; from then on they alone are what their method lists. */
	planChanges(plan: ChangePlan = {}): Change[] {
		return this.parts.changes.plan(plan, this.now);
	}

	/** The planned changes of a method, also those to come. */
	changesOf(method?: string): Change[] {
		return this.parts.changes.of(method);
	}

	/** Sets the gateway's clock so many seconds ahead of this computer's, or back. */
	setClock(secondsAhead: number): void {
		this.secondsAhead = secondsAhead;
	}

	/** Ends the sessions that were given out; the demo sessions and the refresh tokens live on. */
	expireSessions(): void {
		this.parts.tokens.endAll('session');
	}

	/** Ends all tokens of DingTalk. */
	expireDingTalkTokens(): void {
		this.parts.tokens.endAll('dingTalk', 'sns', 'sso', 'suite');
	}

	/** Ends the refresh tokens that were given out. */
	expireRefreshTokens(): void {
		this.parts.tokens.endAll('refresh_token');
	}

	/**
	 * Forgets calls, rules, counts, planned changes and all changes of the shops, and sets the clock right; demo sessions that a rule ended live again.
	 * Tokens that were given out live on.
	 */
	reset(): void {
		this.callServer.reset();
		this.platform.reset();
		this.parts.shops.clear();
		this.parts.changes.clear();
		this.secondsAhead = 0;
		this.parts.tokens.revive();
		this.server.opened = 0;
	}

	/** Writes down an error of the gateway's own. */
	report(error: unknown): void {
		this.options.log?.(
			`error ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
		);
	}

	/** Ends all connections and stops listening. */
	close(): Promise<void> {
		return this.server.close();
	}

	listen(): Promise<void> {
		return this.server.listen(this.options.port ?? 0);
	}
}

/** Starts a gateway on 127.0.0.1. */
export async function startGateway(options: GatewayOptions = {}): Promise<Gateway> {
	const gateway = new Gateway(options);
	await gateway.listen();
	return gateway;
}
