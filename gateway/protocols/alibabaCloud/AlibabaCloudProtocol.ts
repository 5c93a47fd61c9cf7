import type { OperationFacts, ProtocolName } from '../../../nodes/shared/catalogue/types';
import type { Token } from '../../accounts/TokenStore';
import { businessParameters } from '../../checks/checkParameters';
import type { GatewayFault } from '../../faults/GatewayFault';
import type { GatewayRequest, GatewayResponse } from '../../http/messages';
import { sampleResponse } from '../../responses/sampleResponse';
import { entryName, present, type Success } from '../../responses/writeResponse';
import { listRecords } from '../../tables/listRecords';
import { writeJson } from '../../values/json';
import type { Members } from '../../values/Value';
import { writeXml } from '../../values/xml';
import type { CheckedCall, GatewayProtocol, ProtocolParts } from '../GatewayProtocol';
import { checkCloudSignature, checkCloudTime, checkKey } from './cloudChecks';
import { asCloudFault, cloudFault } from './cloudFault';
import { cloudMembers, cloudOperations, findAction, productOf } from './cloudOperations';

/** The names of Alibaba Cloud's own parameters. */
const systemNames: ReadonlySet<string> = new Set([
	'Action',
	'Version',
	'Format',
	'AccessKeyId',
	'Signature',
	'SignatureMethod',
	'SignatureVersion',
	'SignatureNonce',
	'Timestamp',
	'SecurityToken',
]);

/** The RPC interface of Alibaba Cloud's products. */
export class AlibabaCloudProtocol implements GatewayProtocol {
	readonly name: ProtocolName = 'alibabaCloud';
	readonly systemNames = systemNames;
	readonly translateFault = asCloudFault;
	private readonly operations: OperationFacts[];
	private readonly nonces = new Set<string>();

	constructor(private readonly parts: ProtocolParts) {
		this.operations = cloudOperations(parts.operations.values());
	}

	methodOf(request: GatewayRequest): string {
		return findAction(request, this.operations)?.method ?? '';
	}

	operationOf(request: GatewayRequest): OperationFacts {
		const { verb, texts } = request;
		for (const name of ['Action', 'Version']) {
			if (!texts.get(name)) throw cloudFault('MissingParameter', name);
		}
		const operation = findAction(request, this.operations);
		if (!operation || !['GET', 'POST'].includes(verb)) throw cloudFault('InvalidAction.NotFound');
		return operation;
	}

	/** A nonce counts as used once a signature has proved it. */
	checkProtocol(request: GatewayRequest): undefined {
		checkKey(request);
		checkCloudTime(request, this.parts.now());
		checkCloudSignature(request);
		const nonce = request.texts.get('SignatureNonce') ?? '';
		if (this.nonces.has(nonce)) throw cloudFault('SignatureNonceUsed');
		this.nonces.add(nonce);
	}

	tokenOf({ texts }: GatewayRequest): Token | undefined {
		return this.parts.tokens.find('security', texts.get('SecurityToken'));
	}

	checkToken(request: GatewayRequest): undefined {
		if (!request.texts.has('SecurityToken')) return;
		const token = this.tokenOf(request);
		if (!token) throw cloudFault('InvalidSecurityToken.Malformed');
		if (this.parts.tokens.isOver(token)) throw cloudFault('InvalidSecurityToken.Expired');
	}

	business(request: GatewayRequest, operation: OperationFacts): Map<string, string> {
		return businessParameters(request, operation, systemNames);
	}

	serve({ operation, business, requestId }: CheckedCall): Members {
		return (
			listRecords({ operation, business, requestId, now: this.parts.now() }) ??
			sampleResponse(operation, cloudMembers(operation), { business, requestId })
		);
	}

	writeSuccess(
		{ operation, record, requestId }: Success,
		request: GatewayRequest,
	): GatewayResponse {
		const body = present(record, cloudMembers(operation), entryName);
		return writeCloud(request, 200, { ...body, RequestId: requestId });
	}

	writeFault(fault: GatewayFault, requestId: string, request: GatewayRequest): GatewayResponse {
		const { code: status, subCode, subMessage, message } = fault;
		const HostId = `${productOf(request.path) || 'sandbox'}.aliyuncs.com`;
		const Code = subCode ?? 'InternalError';
		const Message = subMessage ?? message;
		return writeCloud(request, status, { RequestId: requestId, HostId, Code, Message });
	}
}

/** A response of Alibaba Cloud: in XML unless it is asked for JSON. */
function writeCloud({ texts }: GatewayRequest, status: number, body: Members): GatewayResponse {
	if (texts.get('Format')?.toLowerCase() === 'json')
		return { status, contentType: 'application/json;charset=utf-8', text: writeJson(body) };
	const root = status === 200 ? `${texts.get('Action')}Response` : 'Error';
	return { status, contentType: 'text/xml;charset=utf-8', text: writeXml(root, body) };
}
