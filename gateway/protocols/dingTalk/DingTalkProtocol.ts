import type { OperationFacts, ProtocolName } from '../../../nodes/shared/catalogue/types';
import type { Success } from '../../answer/envelope';
import { pagedAnswer } from '../../answer/pagedAnswer';
import type { Answer } from '../../http/Answer';
import type { Received } from '../../http/Received';
import { Refusal } from '../../Refusal';
import type { Token } from '../../tokens/Token';
import type { Members } from '../../value';
import { paths } from '../paths';
import type { Admitted, Caller, Protocol } from '../Protocol';
import type { ProtocolParts } from '../ProtocolParts';
import { checkAccessToken } from './checkAccessToken';
import { checkKeySignature } from './checkKeySignature';
import { checkRequest } from './checkRequest';
import { checkRobot } from './checkRobot';
import { inDingTalkWords } from './inDingTalkWords';
import { operationsByPath } from './operationsByPath';
import { queryToken } from './queryToken';
import { readBusiness } from './readBusiness';
import { routeOf } from './routeOf';
import { dingTalkServices } from './services';
import { systemNames } from './systemNames';
import { writeDingTalk } from './writeDingTalk';

/** DingTalk's REST interface: an operation is a verb and a path, and the answer flat JSON. */
export class DingTalkProtocol implements Protocol {
	readonly name: ProtocolName = 'dingTalk';
	readonly systemNames = systemNames;
	private readonly byPath: Map<string, OperationFacts>;

	constructor(private readonly parts: ProtocolParts) {
		this.byPath = operationsByPath(parts.operations.values());
	}

	methodOf(received: Received): string {
		return this.find(received)?.method ?? '';
	}

	operationOf(received: Received): OperationFacts {
		const operation = this.find(received);
		if (!operation) throw new Refusal(88, '22', '不合法ApiName');
		return operation;
	}

	checkProtocol(received: Received, operation: OperationFacts): undefined {
		const route = routeOf(operation);
		checkRequest(received, operation, route);
		if (route.token === 'signature') checkKeySignature(received, this.parts.now());
		if (route.token === 'robot') checkRobot(received, this.parts.now());
	}

	tokenOf(received: Received, operation: OperationFacts): Token | undefined {
		const kind = kindOf(operation);
		return kind && this.parts.tokens.find(kind, queryToken(received));
	}

	checkToken(received: Received, { operation }: Caller): undefined {
		const kind = kindOf(operation);
		if (kind) checkAccessToken(queryToken(received), { tokens: this.parts.tokens, kind });
	}

	business(received: Received, operation: OperationFacts): Map<string, string> {
		return readBusiness(received, routeOf(operation));
	}

	serve({ operation, business }: Admitted): Members | undefined {
		const service = dingTalkServices.get(operation.method);
		const { tokens } = this.parts;
		return service ? service({ business, tokens }) : pagedAnswer(operation, business);
	}

	inWords(refusal: Refusal): Refusal {
		return inDingTalkWords(refusal);
	}

	writeSuccess({ record, requestId }: Success): Answer {
		return writeDingTalk({ errcode: 0, errmsg: 'ok', ...record, request_id: requestId });
	}

	writeRefusal(refusal: Refusal, requestId: string): Answer {
		const { code: errcode, subCode, subMessage, message } = refusal;
		const errmsg = subMessage ?? message;
		const details = subCode && { sub_code: subCode, sub_msg: errmsg };
		return writeDingTalk({ errcode, errmsg, ...details, request_id: requestId });
	}

	private find({ path }: Received): OperationFacts | undefined {
		return this.byPath.get(path.slice(paths.dingTalk.length));
	}
}

/** The kind of token in the query; signed calls have none. */
function kindOf(operation: OperationFacts): 'dingTalk' | 'sns' | undefined {
	const { token = 'dingTalk' } = routeOf(operation);
	return token === 'dingTalk' || token === 'sns' ? token : undefined;
}
