import type { OperationFacts, ProtocolName } from '../../../nodes/shared/catalogue/types';
import type { App } from '../../accounts';
import { type Success, writeSuccess } from '../../answer/envelope';
import { writeJson } from '../../answer/json';
import { familyAccounts } from '../../familyAccounts';
import type { Answer } from '../../http/Answer';
import type { Received } from '../../http/Received';
import { invalidParameter, missingParameter, Refusal } from '../../Refusal';
import { TopProtocol } from '../top/TopProtocol';

/** A scene of Qimen Cloud: the protocol of the Taobao Open Platform, answered by another app. */
export class QimenCloudProtocol extends TopProtocol {
	override readonly name: ProtocolName = 'qimenCloud';

	override operationOf(received: Received): OperationFacts {
		const operation = super.operationOf(received);
		if (operation.route?.protocol === 'qimenCloud') return operation;
		throw new Refusal(22, 'isv.method-not-exist', `场景没有这个方法: ${operation.method}`);
	}

	override checkProtocol(received: Received): App | undefined {
		const app = super.checkProtocol(received);
		const target = received.texts.get('target_app_key');
		if (!target) throw missingParameter('target_app_key');
		if (target !== familyAccounts.qimen.targetAppKey)
			throw invalidParameter('target_app_key', 'the app that answers in the scene');
		return app;
	}

	override writeSuccess(success: Success): Answer {
		return this.answer(writeSuccess(success, { format: 'json', simplify: true }), 'json');
	}

	override writeRefusal(refusal: Refusal, requestId: string): Answer {
		const { code, message, subCode = '', subMessage = '' } = refusal;
		const response = {
			...{ flag: 'failure', code: String(code), message },
			...{ sub_code: subCode, sub_message: subMessage, request_id: requestId },
		};
		return this.answer(writeJson({ response }), 'json');
	}
}
