import { type Credentials, demoCredentials, demoSeller } from './accounts';
import type { Call } from './calls/Call';
import { CallLog } from './calls/CallLog';
import { loadOperations } from './catalogue';
import type { GatewayOptions } from './GatewayOptions';
import { Desk } from './http/Desk';
import { createListener, routerPath } from './http/listener';
import { LocalServer } from './http/LocalServer';
import type { Misbehaviour } from './misbehaviour/Misbehaviour';
import { Misbehaviours } from './misbehaviour/Misbehaviours';
import { Platform } from './Platform';
import { Shops } from './shop/Shops';

/** A local server that answers as the platform does. */
export class Gateway implements Credentials {
	readonly appKey: string;
	readonly appSecret: string;
	readonly sessionKey: string;
	private readonly misbehaviours = new Misbehaviours();
	private readonly log: CallLog;
	private readonly shops: Shops;
	private readonly platform: Platform;
	private readonly desk: Desk;
	private readonly server: LocalServer;

	/** `startGateway` makes one that listens. */
	constructor(private readonly options: GatewayOptions) {
		const { misbehaviours } = this;
		const { now = Date.now, gzip = true, log = () => undefined } = options;
		const report = (error: unknown) => this.report(error);
		const operations = options.operations ?? loadOperations();
		({
			appKey: this.appKey,
			appSecret: this.appSecret,
			sessionKey: this.sessionKey,
		} = demoCredentials());
		this.log = new CallLog(options.keptCalls ?? 10_000);
		this.shops = new Shops(options.trades ?? 150, now);
		this.platform = new Platform({ operations, shops: this.shops, misbehaviours, now, report });
		this.desk = new Desk({
			platform: this.platform,
			misbehaviours,
			log: this.log,
			gzip,
			write: log,
		});
		this.server = new LocalServer(createListener(this.desk, this), options.tls);
	}

	/** Where calls go. */
	get url(): string {
		return this.origin + routerPath;
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
		return this.shops.addTrades(demoSeller(), count);
	}

	/** Forgets calls, rules, counts and all changes of the shops. */
	reset(): void {
		this.desk.reset();
		this.platform.reset();
		this.shops.clear();
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
