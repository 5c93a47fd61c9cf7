import type { OperationFacts, ProtocolName } from '../../../nodes/shared/catalogue/types';
import { familyAccounts } from '../../accounts/accounts';
import type { Token } from '../../accounts/TokenStore';
import type { GatewayFault } from '../../faults/GatewayFault';
import { paths } from '../../http/addresses';
import { type GatewayRequest, type GatewayResponse, jsonResponse } from '../../http/messages';
import { pagedResponse } from '../../responses/pagedResponse';
import type { Success } from '../../responses/writeResponse';
import { listRecords } from '../../tables/listRecords';
import type { Members } from '../../values/Value';
import {
	type Caller,
	type CheckedCall,
	type GatewayProtocol,
	operationsByPath,
	type ProtocolParts,
} from '../GatewayProtocol';
import { accessOf } from './dingTalkAccess';
import { checkAccessToken, checkKeySignature, checkRequest, checkRobot } from './dingTalkChecks';
import { asDingTalkFault, dingTalkFault, refusal } from './dingTalkFault';
import { queryToken, readBusiness, routeOf, systemNames } from './dingTalkRequest';
import { dingTalkServices } from './dingTalkTokens';

const { suite } = familyAccounts;

/** DingTalk's REST interface: an operation is a verb and a path, the response flat JSON, its status 200. */
export class DingTalkProtocol implements GatewayProtocol {
	readonly name: ProtocolName = 'dingTalk';
	readonly systemNames = systemNames;
	readonly translateFault = asDingTalkFault;
	private readonly byPath: Map<string, OperationFacts>;

	constructor(private readonly parts: ProtocolParts) {
		this.byPath = operationsByPath(parts, 'dingTalk');
	}

	methodOf(request: GatewayRequest): string {
		return this.find(request)?.method ?? '';
	}

	operationOf(request: GatewayRequest): OperationFacts {
		const operation = this.find(request);
		if (!operation) throw dingTalkFault(22, request.path);
		return operation;
	}

	checkProtocol(request: GatewayRequest, operation: OperationFacts): undefined {
		const route = routeOf(operation);
		const now = this.parts.now();
		checkRequest(request, operation, route);
		const { token, isSigned } = accessOf(route);
		if (isSigned) checkKeySignature(request, now, token === 'suite' ? suite.suiteKey : undefined);
		if (route.token === 'robot') checkRobot(request, now);
	}

	tokenOf(request: GatewayRequest, operation: OperationFacts): Token | undefined {
		const { token } = accessOf(routeOf(operation));
		return token && this.parts.tokens.find(token, queryToken(request, token));
	}

	checkToken(request: GatewayRequest, { operation }: Caller): undefined {
		const { token: kind } = accessOf(routeOf(operation));
		if (kind) checkAccessToken(queryToken(request, kind), { tokens: this.parts.tokens, kind });
	}

	business(request: GatewayRequest, operation: OperationFacts): Map<string, string> {
		return readBusiness(request, routeOf(operation));
	}

	serve({ operation, business, requestId }: CheckedCall): Members | undefined {
		const { tokens, now } = this.parts;
		const service = dingTalkServices.get(operation.method);
		return (
			service?.(business, tokens) ??
			listRecords({ operation, business, requestId, now: now() }) ??
			pagedResponse(operation, business)
		);
	}

	writeSuccess({ record, requestId }: Success): GatewayResponse {
		return jsonResponse({ errcode: 0, errmsg: 'ok', ...record, request_id: requestId });
	}

	writeFault(fault: GatewayFault, requestId: string, { path }: GatewayRequest): GatewayResponse {
		const body = refusal(fault, path.slice(paths.dingTalk.length));
		return jsonResponse({ ...body, request_id: requestId });
	}

	private find({ path }: GatewayRequest): OperationFacts | undefined {
		return this.byPath.get(path.slice(paths.dingTalk.length));
	}
}
