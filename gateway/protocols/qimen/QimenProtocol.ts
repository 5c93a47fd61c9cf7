import type { OperationFacts, ProtocolName } from '../../../nodes/shared/catalogue/types';
import type { App } from '../../accounts';
import type { Success } from '../../answer/envelope';
import { type NameEntry, present } from '../../answer/present';
import { writeXml } from '../../answer/xml';
import { checkApp } from '../../checks/checkApp';
import { checkFormat } from '../../checks/checkFormat';
import { checkSignature } from '../../checks/checkSignature';
import { checkTime } from '../../checks/checkTime';
import { checkVersion } from '../../checks/checkVersion';
import { findOperation } from '../../checks/findOperation';
import { familyAccounts } from '../../familyAccounts';
import type { Answer } from '../../http/Answer';
import type { Received } from '../../http/Received';
import { invalidParameter, missingParameter, Refusal } from '../../Refusal';
import { isMembers } from '../../value';
import type { ProtocolParts } from '../ProtocolParts';
import { systemNames } from '../top/systemNames';
import { TopProtocol } from '../top/TopProtocol';
import { elementNames } from './elementNames';
import { readRequest } from './readRequest';

/** Qimen's warehouse protocol: system parameters in the query, XML in the body and in the answer. */
export class QimenProtocol extends TopProtocol {
	override readonly name: ProtocolName = 'qimen';
	override readonly systemNames: ReadonlySet<string> = new Set([...systemNames, 'customerId']);
	private readonly nameEntry: NameEntry;

	constructor(parts: ProtocolParts) {
		super(parts);
		this.nameEntry = elementNames(parts.operations.values());
	}

	override operationOf(received: Received): OperationFacts {
		const operation = findOperation(received, this.parts.operations, ['POST']);
		if (operation.route?.protocol === 'qimen') return operation;
		throw new Refusal(22, 'isv.method-not-exist', `奇门没有这个方法: ${operation.method}`);
	}

	override checkProtocol(received: Received): App {
		const app = checkApp(received);
		checkTime(received, this.parts.now());
		checkVersion(received, ['2.0', '1.0']);
		checkSignature(received, app);
		checkFormat(received, ['xml']);
		checkCustomer(received);
		if (!/^(text|application)\/xml\b/i.test(received.headers['content-type'] ?? ''))
			throw invalidParameter('Content-Type', 'text/xml');
		return app;
	}

	/** Parameters beside the body may stand in the query. */
	override business(received: Received, operation: OperationFacts): Map<string, string> {
		const { rawBody = '' } = received;
		return new Map([...super.business(received, operation), ...readRequest(rawBody, operation)]);
	}

	override writeSuccess({ members, record, requestId }: Success): Answer {
		const body = present(record, members, this.nameEntry);
		const inner = isMembers(body.response) ? body.response : body;
		const word = { flag: 'success', code: '0', message: 'success' };
		return this.write({ ...word, ...inner, flag: 'success', request_id: requestId });
	}

	override writeRefusal(refusal: Refusal, requestId: string): Answer {
		const { code, message, subCode, subMessage } = refusal;
		return this.write({
			...{ flag: 'failure', code: String(code), message },
			...(subCode && { sub_code: subCode }),
			...(subMessage && { sub_message: subMessage }),
			request_id: requestId,
		});
	}

	private write(body: Parameters<typeof writeXml>[1]): Answer {
		return this.answer(writeXml('response', body), 'xml');
	}
}

/** The customer says for which warehouse a call is meant. */
function checkCustomer({ texts }: Received): void {
	const customer = texts.get('customerId');
	if (!customer) throw missingParameter('customerId');
	if (customer !== familyAccounts.qimen.customerId)
		throw invalidParameter('customerId', 'a customer of the app');
}
