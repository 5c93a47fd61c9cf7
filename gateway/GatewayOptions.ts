import type { OperationFacts } from '../nodes/shared/catalogue/types';

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
	/** By wire method; the whole catalogue by default. */
	operations?: Map<string, OperationFacts>;
}
