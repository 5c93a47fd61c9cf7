import type { OperationFacts, ProtocolName } from '../../../nodes/shared/catalogue/types';
import type { Token } from '../../accounts/TokenStore';
import { checkFormat, checkTime, checkVersion } from '../../checks/checkSystem';
import type { GatewayFault } from '../../faults/GatewayFault';
import type { GatewayRequest, GatewayResponse } from '../../http/messages';
import { pagedResponse } from '../../responses/pagedResponse';
import { membersOf } from '../../responses/responseMembers';
import { sampleResponse } from '../../responses/sampleResponse';
import {
	describeMembers,
	responseOptions,
	type Success,
	writeSuccess,
} from '../../responses/writeResponse';
import { isMembers, type Members } from '../../values/Value';
import type { CheckedCall } from '../GatewayProtocol';
import { TopProtocol } from '../top/TopProtocol';
import { checkAccessToken } from './dingTalkChecks';

/** Faults of the token; all others are the Taobao Open Platform's own. */
const tokenCodes = new Set([40014, 41001, 42001]);

/** DingTalk's older methods: by the gateway of the Taobao Open Platform, with DingTalk's token and unsigned. */
export class DingTalkTopProtocol extends TopProtocol {
	override readonly name: ProtocolName = 'dingTalkTop';
	protected override readonly verbs = ['POST'];

	/** Whether a request is one of this protocol: an app key or a signature makes it one of the platform's own. */
	static isFor({ texts }: GatewayRequest, operation: OperationFacts | undefined): boolean {
		return (
			operation?.route?.protocol === 'dingTalkTop' && !texts.has('app_key') && !texts.has('sign')
		);
	}

	override checkProtocol(request: GatewayRequest): undefined {
		checkTime(request, this.parts.now());
		checkVersion(request, this.versions);
		checkFormat(request, this.formats);
	}

	override tokenOf(request: GatewayRequest): Token | undefined {
		return this.parts.tokens.find('dingTalk', this.sessionOf(request));
	}

	override checkToken(request: GatewayRequest): undefined {
		const { tokens } = this.parts;
		checkAccessToken(this.sessionOf(request), { tokens, kind: 'dingTalk' });
	}

	/** What a response holds stands in `result`, mostly beside DingTalk's own code and flag. */
	override serve({ operation, business, requestId }: CheckedCall): Members {
		const record =
			pagedResponse(operation, business) ??
			sampleResponse(operation, membersOf(operation), { business, requestId });
		const { result = {} } = record;
		if (!isMembers(result)) return record;
		return { ...record, result: { ...result, ding_open_errcode: 0, success: true } };
	}

	override writeSuccess(success: Success, { texts }: GatewayRequest): GatewayResponse {
		const options = responseOptions(texts);
		const members = describeMembers(success.record);
		return this.respond(writeSuccess({ ...success, members }, options), options.format);
	}

	override writeFault(
		fault: GatewayFault,
		requestId: string,
		request: GatewayRequest,
	): GatewayResponse {
		const operation = this.parts.operations.get(this.methodOf(request));
		if (!operation || !tokenCodes.has(fault.code))
			return super.writeFault(fault, requestId, request);
		const error_msg = fault.subMessage ?? fault.message;
		const result = { ding_open_errcode: fault.code, error_msg, success: false };
		const success = { operation, members: [], record: { result }, requestId };
		return this.writeSuccess(success, request);
	}
}
