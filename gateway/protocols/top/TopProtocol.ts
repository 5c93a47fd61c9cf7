import type { OperationFacts, ProtocolName } from '../../../nodes/shared/catalogue/types';
import type { App, Seller } from '../../accounts/accounts';
import type { Token } from '../../accounts/TokenStore';
import { businessParameters } from '../../checks/checkParameters';
import {
	checkApp,
	checkFormat,
	checkSession,
	checkSignature,
	checkTime,
	checkVersion,
	findOperation,
} from '../../checks/checkSystem';
import { GatewayFault } from '../../faults/GatewayFault';
import type { GatewayRequest, GatewayResponse } from '../../http/messages';
import {
	type ResponseOptions,
	responseOptions,
	type Success,
	writeFault,
	writeSuccess,
} from '../../responses/writeResponse';
import { services } from '../../services/services';
import { writeJson } from '../../values/json';
import type { Members } from '../../values/Value';
import type { Caller, CheckedCall, GatewayProtocol, ProtocolParts } from '../GatewayProtocol';

/** The names of the system parameters of the Taobao Open Platform. */
export const systemNames: ReadonlySet<string> = new Set([
	'method',
	'app_key',
	'session',
	'timestamp',
	'v',
	'sign_method',
	'sign',
	'format',
	'simplify',
	'partner_id',
	'target_app_key',
]);

/** The protocol of the Taobao Open Platform, checked in the platform's order. */
export class TopProtocol implements GatewayProtocol {
	readonly name: ProtocolName = 'top';
	readonly systemNames = systemNames;
	readonly translateFault: GatewayProtocol['translateFault'] = (fault) => fault;
	protected readonly verbs: readonly string[] = ['GET', 'POST'];
	protected readonly versions: readonly string[] = ['2.0'];
	protected readonly formats: readonly string[] = ['json', 'xml'];

	constructor(protected readonly parts: ProtocolParts) {}

	methodOf({ texts }: GatewayRequest): string {
		return texts.get('method') ?? '';
	}

	operationOf(request: GatewayRequest): OperationFacts {
		return findOperation(request, this.parts.operations, this.verbs);
	}

	checkProtocol(request: GatewayRequest): App | undefined {
		const app = checkApp(request);
		checkTime(request, this.parts.now());
		checkVersion(request, this.versions);
		checkSignature(request, app);
		checkFormat(request, this.formats);
		return app;
	}

	tokenOf(request: GatewayRequest): Token | undefined {
		return this.parts.tokens.find('session', this.sessionOf(request));
	}

	checkToken(request: GatewayRequest, { app, operation }: Caller): Seller | undefined {
		const key = this.sessionOf(request);
		if (key) return app && checkSession(key, app, this.parts.tokens);
		if (services.get(operation.method)?.needsSession) throw new GatewayFault(26);
		return undefined;
	}

	business(request: GatewayRequest, operation: OperationFacts): Map<string, string> {
		return businessParameters(request, operation, this.systemNames);
	}

	/** What changes as planned, or what the shop answers; undefined for methods that neither knows. */
	serve({ operation, business, app, seller, requestId }: CheckedCall): Members | undefined {
		const { changes, shops, tokens, now } = this.parts;
		const changed = changes.answer({ operation, business, seller, requestId, now: now() });
		if (changed) return changed;
		const service = services.get(operation.method);
		const call = { business, now: now(), tokens, app: app?.key ?? '' };
		if (!service?.needsSession) return service?.answer(call);
		if (!seller) throw new GatewayFault(26);
		return service.answer({ ...call, shop: shops.of(seller) });
	}

	writeSuccess(success: Success, { texts }: GatewayRequest): GatewayResponse {
		const options = this.optionsOf(texts);
		return this.respond(writeSuccess(success, options), options.format);
	}

	writeFault(fault: GatewayFault, requestId: string, { texts }: GatewayRequest): GatewayResponse {
		const options = responseOptions(texts);
		return this.respond(writeFault(fault, requestId, options), options.format);
	}

	protected optionsOf(texts: Map<string, string>): ResponseOptions {
		return responseOptions(texts);
	}

	protected respond(text: string, format: 'json' | 'xml'): GatewayResponse {
		const type = format === 'xml' ? 'text/xml' : 'text/javascript';
		return { status: 200, contentType: `${type};charset=UTF-8`, text };
	}

	protected respondJson(body: Members): GatewayResponse {
		return this.respond(writeJson(body), 'json');
	}

	protected sessionOf({ texts }: GatewayRequest): string | undefined {
		return texts.get('session');
	}
}
