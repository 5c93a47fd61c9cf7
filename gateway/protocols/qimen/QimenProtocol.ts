import type { Field, OperationFacts, ProtocolName } from '../../../nodes/shared/catalogue/types';
import { type App, familyAccounts } from '../../accounts/accounts';
import { expectationsOf } from '../../expectations/expectationsOf';
import { GatewayFault, invalidParameter, missingParameter } from '../../faults/GatewayFault';
import type { GatewayRequest, GatewayResponse } from '../../http/messages';
import { type NameEntry, present, type Success } from '../../responses/writeResponse';
import { isMembers, type Members } from '../../values/Value';
import { writeXml } from '../../values/xml';
import { systemNames, TopProtocol } from '../top/TopProtocol';
import { readQimenRequest } from './readQimenRequest';

/** Qimen's warehouse protocol: system parameters in the query, XML in the request and in the response. */
export class QimenProtocol extends TopProtocol {
	override readonly name: ProtocolName = 'qimen';
	override readonly systemNames: ReadonlySet<string> = new Set([...systemNames, 'customerId']);
	protected override readonly verbs = ['POST'];
	protected override readonly versions = ['2.0', '1.0'];
	protected override readonly formats = ['xml'];
	private readonly nameEntry = elementNames(this.parts.operations.values());

	override operationOf(request: GatewayRequest): OperationFacts {
		const operation = super.operationOf(request);
		if (operation.route?.protocol === 'qimen') return operation;
		throw new GatewayFault(22, 'isv.method-not-exist', `奇门没有这个方法: ${operation.method}`);
	}

	override checkProtocol(request: GatewayRequest): App | undefined {
		const app = super.checkProtocol(request);
		checkCustomer(request);
		if (!/^(text|application)\/xml\b/i.test(request.headers['content-type'] ?? ''))
			throw invalidParameter('Content-Type', 'text/xml');
		return app;
	}

	/** Parameters beside the body may stand in the query. */
	override business(request: GatewayRequest, operation: OperationFacts): Map<string, string> {
		const { rawBody = '' } = request;
		return new Map([
			...super.business(request, operation),
			...readQimenRequest(rawBody, expectationsOf(operation)),
		]);
	}

	override writeSuccess({ members, record, requestId }: Success): GatewayResponse {
		const body = present(record, members, this.nameEntry);
		const inner = isMembers(body.response) ? body.response : body;
		const word = { flag: 'success', code: '0', message: 'success' };
		return this.write({ ...word, ...inner, flag: 'success', request_id: requestId });
	}

	/** What is wrong with the call itself is refused by the platform, all else in the form of an answer. */
	override writeFault(fault: GatewayFault, requestId: string): GatewayResponse {
		const { code, message: msg, subCode, subMessage } = fault;
		const sub = subCode && { sub_code: subCode };
		const request_id = requestId;
		if (isOfSystemParameters(code)) {
			const sub_msg = subMessage && { sub_msg: subMessage };
			return this.write(
				{ code: String(code), msg, ...sub, ...sub_msg, request_id },
				'error_response',
			);
		}
		const text = subMessage && { sub_message: subMessage };
		const word = { flag: 'failure', code: String(code), message: msg };
		return this.write({ ...word, ...sub, ...text, request_id });
	}

	private write(body: Members, root = 'response'): GatewayResponse {
		return this.respond(writeXml(root, body), 'xml');
	}
}

/** Codes of method, format, signature, session, app key, time and version. */
const isOfSystemParameters = (code: number) => code >= 20 && code <= 34;

/** The customer says for which warehouse a call is meant. */
function checkCustomer({ texts }: GatewayRequest): void {
	const customer = texts.get('customerId');
	if (!customer) throw missingParameter('customerId');
	if (customer !== familyAccounts.qimen.customerId)
		throw invalidParameter('customerId', 'a customer of the app');
}

/** How Qimen names the entries of its lists: as in the requests, or by their type. */
function elementNames(operations: Iterable<OperationFacts>): NameEntry {
	const known = new Map<string, string>();
	const collect = ({ name, element, fields = [] }: Field) => {
		if (element) known.set(name, element);
		fields.forEach(collect);
	};
	for (const { route, parameters } of operations) {
		if (route?.protocol === 'qimen') parameters.forEach(collect);
	}
	return ({ name, type }) => {
		return known.get(name) ?? type.charAt(0).toLowerCase() + type.slice(1).replace(/\[\]$/, '');
	};
}
