import type { OperationFacts, ProtocolName } from '../../nodes/shared/catalogue/types';
import type { App, Seller } from '../accounts';
import type { Success } from '../answer/envelope';
import type { Answer } from '../http/Answer';
import type { Received } from '../http/Received';
import type { Refusal } from '../Refusal';
import type { Token } from '../tokens/Token';
import type { Members } from '../value';

/** Who calls, and for what. */
export interface Caller {
	operation: OperationFacts;
	/** Absent on protocols that know no app. */
	app?: App;
	seller?: Seller;
}

/** A call that has passed all checks. */
export interface Admitted extends Caller {
	received: Received;
	/** Business parameters by wire name. */
	business: Map<string, string>;
	requestId: string;
}

/** How one family of APIs is spoken; every check throws the first refusal. */
export interface Protocol {
	readonly name: ProtocolName;
	/** Parameters that belong to the protocol and not to an operation. */
	readonly systemNames: ReadonlySet<string>;
	/** The wire method that a request seems to name, for rules and for the log. */
	methodOf(received: Received): string;
	operationOf(received: Received): OperationFacts;
	/** Checks key, time, signature and form; returns the app that calls. */
	checkProtocol(received: Received, operation: OperationFacts): App | undefined;
	/** The token that came with a call, where the gateway knows it. */
	tokenOf(received: Received, operation: OperationFacts): Token | undefined;
	/** Checks the token; returns the seller whom it speaks for. */
	checkToken(received: Received, caller: Caller): Seller | undefined;
	business(received: Received, operation: OperationFacts): Map<string, string>;
	/** What is answered; undefined for a sample. */
	serve(call: Admitted): Members | undefined;
	/** A refusal in the words of the family. */
	inWords(refusal: Refusal): Refusal;
	writeSuccess(success: Success, received: Received): Answer;
	writeRefusal(refusal: Refusal, requestId: string, received: Received): Answer;
}
