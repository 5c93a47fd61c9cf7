import type { OperationFacts, ProtocolName } from '../../../nodes/shared/catalogue/types';
import type { App, Seller } from '../../accounts';
import { formOf, type Success, writeRefusal, writeSuccess } from '../../answer/envelope';
import { businessParameters } from '../../checks/businessParameters';
import { checkApp } from '../../checks/checkApp';
import { checkFormat } from '../../checks/checkFormat';
import { checkSignature } from '../../checks/checkSignature';
import { checkTime } from '../../checks/checkTime';
import { checkVersion } from '../../checks/checkVersion';
import { findOperation } from '../../checks/findOperation';
import { checkSession } from '../../checks/session';
import type { Answer } from '../../http/Answer';
import type { Received } from '../../http/Received';
import type { Refusal } from '../../Refusal';
import { serveCall } from '../../shop/serveCall';
import { services } from '../../shop/services';
import type { Token } from '../../tokens/Token';
import type { Members } from '../../value';
import type { Admitted, Caller, Protocol } from '../Protocol';
import type { ProtocolParts } from '../ProtocolParts';
import { systemNames } from './systemNames';

/** The protocol of the Taobao Open Platform, checked in the platform's order. */
export class TopProtocol implements Protocol {
	readonly name: ProtocolName = 'top';
	readonly systemNames = systemNames;

	constructor(protected readonly parts: ProtocolParts) {}

	methodOf({ texts }: Received): string {
		return texts.get('method') ?? '';
	}

	operationOf(received: Received): OperationFacts {
		return findOperation(received, this.parts.operations);
	}

	checkProtocol(received: Received): App | undefined {
		const app = checkApp(received);
		checkTime(received, this.parts.now());
		checkVersion(received);
		checkSignature(received, app);
		checkFormat(received);
		return app;
	}

	tokenOf(received: Received): Token | undefined {
		return this.parts.tokens.find('session', this.sessionOf(received));
	}

	checkToken(received: Received, { app, operation }: Caller): Seller | undefined {
		const { tokens } = this.parts;
		const needed = services.get(operation.method)?.needsSession ?? false;
		return app && checkSession(this.sessionOf(received), { app, needed, tokens });
	}

	business(received: Received, operation: OperationFacts): Map<string, string> {
		return businessParameters(received, operation, this.systemNames);
	}

	serve(call: Admitted): Members | undefined {
		return serveCall(call, this.parts);
	}

	inWords(refusal: Refusal): Refusal {
		return refusal;
	}

	writeSuccess(success: Success, { texts }: Received): Answer {
		const form = formOf(texts);
		return this.answer(writeSuccess(success, form), form.format);
	}

	writeRefusal(refusal: Refusal, requestId: string, { texts }: Received): Answer {
		const form = formOf(texts);
		return this.answer(writeRefusal(refusal, requestId, form), form.format);
	}

	protected answer(text: string, format: 'json' | 'xml'): Answer {
		const type = format === 'xml' ? 'text/xml' : 'text/javascript';
		return { status: 200, contentType: `${type};charset=UTF-8`, text };
	}

	protected sessionOf({ texts }: Received): string | undefined {
		return texts.get('session');
	}
}
