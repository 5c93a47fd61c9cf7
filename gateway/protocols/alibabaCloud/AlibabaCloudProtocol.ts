import type { OperationFacts, ProtocolName } from '../../../nodes/shared/catalogue/types';
import { entryName } from '../../answer/entryName';
import type { Success } from '../../answer/envelope';
import { present } from '../../answer/present';
import { sampleOf } from '../../answer/sampleOf';
import { businessParameters } from '../../checks/businessParameters';
import type { Answer } from '../../http/Answer';
import type { Received } from '../../http/Received';
import type { Refusal } from '../../Refusal';
import type { Token } from '../../tokens/Token';
import type { Members } from '../../value';
import type { Admitted, Protocol } from '../Protocol';
import type { ProtocolParts } from '../ProtocolParts';
import { checkCloudSignature } from './checkCloudSignature';
import { checkCloudTime } from './checkCloudTime';
import { checkKey } from './checkKey';
import { cloudMembers } from './cloudMembers';
import { cloudOperations } from './cloudOperations';
import { findAction } from './findAction';
import { inCloudWords } from './inCloudWords';
import { productOf } from './productOf';
import { cloudRefusal } from './refusals';
import { systemNames } from './systemNames';
import { writeCloud } from './writeCloud';

/** The RPC interface of Alibaba Cloud's products. */
export class AlibabaCloudProtocol implements Protocol {
	readonly name: ProtocolName = 'alibabaCloud';
	readonly systemNames = systemNames;
	private readonly operations: OperationFacts[];
	private readonly nonces = new Set<string>();

	constructor(private readonly parts: ProtocolParts) {
		this.operations = cloudOperations(parts.operations.values());
	}

	methodOf(received: Received): string {
		return findAction(received, this.operations)?.method ?? '';
	}

	operationOf(received: Received): OperationFacts {
		const { verb, texts } = received;
		for (const name of ['Action', 'Version']) {
			if (!texts.get(name)) throw cloudRefusal('MissingParameter', name);
		}
		const operation = findAction(received, this.operations);
		if (!operation || !['GET', 'POST'].includes(verb)) throw cloudRefusal('InvalidAction.NotFound');
		return operation;
	}

	/** A nonce counts as used once a signature has proved it. */
	checkProtocol(received: Received): undefined {
		checkKey(received);
		checkCloudTime(received, this.parts.now());
		checkCloudSignature(received);
		const nonce = received.texts.get('SignatureNonce') ?? '';
		if (this.nonces.has(nonce)) throw cloudRefusal('SignatureNonceUsed');
		this.nonces.add(nonce);
	}

	tokenOf({ texts }: Received): Token | undefined {
		return this.parts.tokens.find('security', texts.get('SecurityToken'));
	}

	checkToken(received: Received): undefined {
		if (!received.texts.has('SecurityToken')) return;
		const token = this.tokenOf(received);
		if (!token) throw cloudRefusal('InvalidSecurityToken.Malformed');
		if (this.parts.tokens.isOver(token)) throw cloudRefusal('InvalidSecurityToken.Expired');
	}

	business(received: Received, operation: OperationFacts): Map<string, string> {
		return businessParameters(received, operation, systemNames);
	}

	serve({ operation, business, requestId }: Admitted): Members {
		return sampleOf(operation, cloudMembers(operation), { business, requestId });
	}

	inWords(refusal: Refusal): Refusal {
		return inCloudWords(refusal);
	}

	writeSuccess({ operation, record, requestId }: Success, received: Received): Answer {
		const body = present(record, cloudMembers(operation), entryName);
		return writeCloud(received, 200, { ...body, RequestId: requestId });
	}

	writeRefusal(refusal: Refusal, requestId: string, received: Received): Answer {
		const { code: status, subCode, subMessage, message } = refusal;
		const HostId = `${productOf(received.path) || 'sandbox'}.aliyuncs.com`;
		const Code = subCode ?? 'InternalError';
		const Message = subMessage ?? message;
		return writeCloud(received, status, { RequestId: requestId, HostId, Code, Message });
	}
}
