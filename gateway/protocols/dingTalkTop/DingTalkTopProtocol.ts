import type { OperationFacts, ProtocolName } from '../../../nodes/shared/catalogue/types';
import { describeMembers } from '../../answer/describeMembers';
import { formOf, type Success, writeSuccess } from '../../answer/envelope';
import { membersOf } from '../../answer/members';
import { pagedAnswer } from '../../answer/pagedAnswer';
import { sampleOf } from '../../answer/sampleOf';
import { checkFormat } from '../../checks/checkFormat';
import { checkTime } from '../../checks/checkTime';
import { checkVersion } from '../../checks/checkVersion';
import { findOperation } from '../../checks/findOperation';
import type { Answer } from '../../http/Answer';
import type { Received } from '../../http/Received';
import type { Refusal } from '../../Refusal';
import type { Token } from '../../tokens/Token';
import { isMembers, type Members } from '../../value';
import { checkAccessToken } from '../dingTalk/checkAccessToken';
import type { Admitted } from '../Protocol';
import { TopProtocol } from '../top/TopProtocol';

/** Refusals of the token; all others are the Taobao Open Platform's own. */
const tokenCodes = new Set([40014, 41001, 42001]);

/** DingTalk's older methods: by the gateway of the Taobao Open Platform, with DingTalk's token and unsigned. */
export class DingTalkTopProtocol extends TopProtocol {
	override readonly name: ProtocolName = 'dingTalkTop';

	/** Whether a request is one of this protocol: an app key or a signature makes it one of the platform's own. */
	static isMeant({ texts }: Received, operation: OperationFacts | undefined): boolean {
		return (
			operation?.route?.protocol === 'dingTalkTop' && !texts.has('app_key') && !texts.has('sign')
		);
	}

	override operationOf(received: Received): OperationFacts {
		return findOperation(received, this.parts.operations, ['POST']);
	}

	override checkProtocol(received: Received): undefined {
		checkTime(received, this.parts.now());
		checkVersion(received);
		checkFormat(received);
	}

	override tokenOf(received: Received): Token | undefined {
		return this.parts.tokens.find('dingTalk', this.sessionOf(received));
	}

	override checkToken(received: Received): undefined {
		const { tokens } = this.parts;
		checkAccessToken(this.sessionOf(received), { tokens, kind: 'dingTalk' });
	}

	/** What an answer holds stands in `result`, beside DingTalk's own word about the call. */
	override serve({ operation, business, requestId }: Admitted): Members {
		const answer =
			pagedAnswer(operation, business) ??
			sampleOf(operation, membersOf(operation), { business, requestId });
		const result = isMembers(answer.result) ? answer.result : {};
		return { ...answer, result: { ...result, ding_open_errcode: 0, success: true } };
	}

	override writeSuccess(success: Success, { texts }: Received): Answer {
		const form = formOf(texts);
		const members = describeMembers(success.record);
		return this.answer(writeSuccess({ ...success, members }, form), form.format);
	}

	override writeRefusal(refusal: Refusal, requestId: string, received: Received): Answer {
		const operation = this.parts.operations.get(this.methodOf(received));
		if (!operation || !tokenCodes.has(refusal.code))
			return super.writeRefusal(refusal, requestId, received);
		const error_msg = refusal.subMessage ?? refusal.message;
		const result = { ding_open_errcode: refusal.code, error_msg, success: false };
		const success = { operation, members: [], record: { result }, requestId };
		return this.writeSuccess(success, received);
	}
}
