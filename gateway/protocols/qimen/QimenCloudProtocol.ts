import type { OperationFacts, ProtocolName } from '../../../nodes/shared/catalogue/types';
import { type App, familyAccounts } from '../../accounts/accounts';
import { GatewayFault, invalidParameter, missingParameter } from '../../faults/GatewayFault';
import type { GatewayRequest, GatewayResponse } from '../../http/messages';
import type { ResponseOptions } from '../../responses/writeResponse';
import { isObjectText } from '../../values/json';
import { TopProtocol } from '../top/TopProtocol';

/** A scene of Qimen Cloud: the protocol of the Taobao Open Platform, answered by another app. */
export class QimenCloudProtocol extends TopProtocol {
	override readonly name: ProtocolName = 'qimenCloud';

	override operationOf(request: GatewayRequest): OperationFacts {
		const operation = super.operationOf(request);
		if (operation.route?.protocol === 'qimenCloud') return operation;
		throw new GatewayFault(22, 'isv.method-not-exist', `场景没有这个方法: ${operation.method}`);
	}

	override checkProtocol(request: GatewayRequest): App | undefined {
		const app = super.checkProtocol(request);
		checkBody(request);
		const target = request.texts.get('target_app_key');
		if (!target) throw missingParameter('target_app_key');
		if (target !== familyAccounts.qimen.targetAppKey)
			throw invalidParameter('target_app_key', 'the app that answers in the scene');
		return app;
	}

	override writeFault(fault: GatewayFault, requestId: string): GatewayResponse {
		const { code, message, subCode = '', subMessage = '' } = fault;
		const response = {
			...{ flag: 'failure', code: String(code), message },
			...{ sub_code: subCode, sub_message: subMessage, request_id: requestId },
		};
		return this.respondJson({ response });
	}

	protected override optionsOf(): ResponseOptions {
		return { format: 'json', simplify: true };
	}
}

/** Parameters come as a form; a body that is none must be said to be JSON, and be an object. */
function checkBody({ rawBody, headers }: GatewayRequest): void {
	if (rawBody === undefined) return;
	if (!/^application\/json\b/i.test(headers['content-type'] ?? ''))
		throw invalidParameter('Content-Type', 'application/json');
	if (!isObjectText(rawBody)) throw invalidParameter('body', 'a JSON object');
}
