import type { OperationFacts, ProtocolName } from '../../nodes/shared/catalogue/types';
import type { App, Seller } from '../accounts/accounts';
import type { Token, TokenStore } from '../accounts/TokenStore';
import type { Changes } from '../changes/Changes';
import type { GatewayFault } from '../faults/GatewayFault';
import type { GatewayRequest, GatewayResponse } from '../http/messages';
import type { Success } from '../responses/writeResponse';
import type { Shops } from '../shop/Shop';
import type { Members } from '../values/Value';

/** What the protocols work with. */
export interface ProtocolParts {
	/** By wire method. */
	operations: Map<string, OperationFacts>;
	shops: Shops;
	/** What changes as planned. */
	changes: Changes;
	tokens: TokenStore;
	now: () => number;
}

/** Who calls, and for what. */
export interface Caller {
	operation: OperationFacts;
	/** Absent on protocols that know no app. */
	app?: App;
	seller?: Seller;
}

/** A call that has passed all checks. */
export interface CheckedCall extends Caller {
	request: GatewayRequest;
	/** Business parameters by wire name. */
	business: Map<string, string>;
	requestId: string;
}

/** How the calls of one family travel; every check throws the first fault. */
export interface GatewayProtocol {
	readonly name: ProtocolName;
	/** Parameters that belong to the protocol and not to an operation. */
	readonly systemNames: ReadonlySet<string>;
	/** The wire method that a request seems to name, for injected faults and for the log. */
	methodOf(request: GatewayRequest): string;
	operationOf(request: GatewayRequest): OperationFacts;
	/** Checks key, time, signature and format; returns the app that calls. */
	checkProtocol(request: GatewayRequest, operation: OperationFacts): App | undefined;
	/** The token that came with a call, where the gateway knows it. */
	tokenOf(request: GatewayRequest, operation: OperationFacts): Token | undefined;
	/** Checks the token; returns the seller whom it speaks for. */
	checkToken(request: GatewayRequest, caller: Caller): Seller | undefined;
	business(request: GatewayRequest, operation: OperationFacts): Map<string, string>;
	/** What the response holds; undefined for a sample. */
	serve(call: CheckedCall): Members | undefined;
	/** A fault that all protocols share, as this family has it. */
	readonly translateFault: (fault: GatewayFault) => GatewayFault;
	writeSuccess(success: Success, request: GatewayRequest): GatewayResponse;
	writeFault(fault: GatewayFault, requestId: string, request: GatewayRequest): GatewayResponse;
}

/** The operations of a protocol that have a path of their own, by that path. */
export function operationsByPath(
	{ operations }: ProtocolParts,
	protocol: 'aliExpress' | 'dingTalk',
): Map<string, OperationFacts> {
	const paths = [...operations.values()].flatMap((operation) => {
		const { route } = operation;
		return route?.protocol === protocol && route.path ? [[route.path, operation] as const] : [];
	});
	return new Map(paths);
}
