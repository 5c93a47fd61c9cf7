import { type Credentials, demoCredentials, demoSeller } from './accounts';
import type { Call } from './calls/Call';
import { CallLog } from './calls/CallLog';
import { familyAccounts } from './familyAccounts';
import type { GatewayOptions } from './GatewayOptions';
import { Desk } from './http/Desk';
import { createListener } from './http/listener';
import { LocalServer } from './http/LocalServer';
import type { Misbehaviour } from './misbehaviour/Misbehaviour';
import { Misbehaviours } from './misbehaviour/Misbehaviours';
import { authorizePages } from './oauth/authorizePages';
import { Platform } from './Platform';
import { createEntrances } from './protocols/createEntrances';
import { createProtocolParts } from './protocols/createProtocolParts';
import { addressesAt, type Addresses } from './protocols/addressesAt';
import type { ProtocolParts } from './protocols/ProtocolParts';

/** A local server that answers as the platforms do. */
export class Gateway implements Credentials {
	readonly appKey: string;
	readonly appSecret: string;
	readonly sessionKey: string;
	/** Demo keys of the other families. */
	readonly accounts = familyAccounts;
	private readonly misbehaviours = new Misbehaviours();
	private readonly log: CallLog;
	private readonly parts: ProtocolParts;
	private readonly platform: Platform;
	private readonly desk: Desk;
	private readonly server: LocalServer;

	/** `startGateway` makes one that listens. */
	constructor(private readonly options: GatewayOptions) {
		const { misbehaviours } = this;
		const { gzip = true, log: write = () => undefined } = options;
		({
			appKey: this.appKey,
			appSecret: this.appSecret,
			sessionKey: this.sessionKey,
		} = demoCredentials());
		this.log = new CallLog(options.keptCalls ?? 10_000);
		this.parts = createProtocolParts(options);
		const { tokens } = this.parts;
		const report = (error: unknown) => this.report(error);
		this.platform = new Platform({ misbehaviours, tokens, report });
		const entranceOf = createEntrances(this.platform, this.parts);
		this.desk = new Desk({ entranceOf, misbehaviours, log: this.log, gzip, write });
		const takers = { desk: this.desk, controls: this, pages: authorizePages(tokens) };
		this.server = new LocalServer(createListener(takers), options.tls);
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
	get calls(): Call[] {
		return this.log.all;
	}

	/** How many TCP connections were opened since the start or the last reset. */
	get connections(): number {
		return this.server.opened;
	}

	/** Adds a rule; rules strike in the order in which they were added. */
	misbehave(rule: Misbehaviour): void {
		this.misbehaviours.add(rule);
	}

	/** New trades of the demo seller, paid this moment; returns their ids. */
	addTrades(count = 1): string[] {
		return this.parts.shops.addTrades(demoSeller(), count);
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
		this.parts.tokens.endAll('refresh');
	}

	/**
	 * Forgets calls, rules, counts and all changes of the shops; demo sessions that a rule ended live again.
	 * Tokens that were given out live on.
	 */
	reset(): void {
		this.desk.reset();
		this.platform.reset();
		this.parts.shops.clear();
		this.parts.tokens.revive();
		this.server.opened = 0;
	}

	/** Writes down an error that is no answer. */
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
