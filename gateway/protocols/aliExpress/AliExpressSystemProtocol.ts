import type { OperationFacts } from '../../../nodes/shared/catalogue/types';
import { type Grant, lifetimes, redeem } from '../../accounts/grants';
import { GatewayFault } from '../../faults/GatewayFault';
import { paths } from '../../http/addresses';
import type { GatewayRequest, GatewayResponse } from '../../http/messages';
import type { Success } from '../../responses/writeResponse';
import type { Members } from '../../values/Value';
import { type CheckedCall, operationsByPath } from '../GatewayProtocol';
import { faultType } from './aliExpressFault';
import { AliExpressProtocol } from './AliExpressProtocol';

/** The system interfaces of AliExpress: a path instead of a method, and flat responses. */
export class AliExpressSystemProtocol extends AliExpressProtocol {
	protected override readonly root = paths.aliExpressSystem;
	private readonly byPath = operationsByPath(this.parts, 'aliExpress');

	override methodOf(request: GatewayRequest): string {
		return this.find(request)?.method ?? '';
	}

	override operationOf(request: GatewayRequest): OperationFacts {
		const operation = this.find(request);
		if (!operation) throw new GatewayFault(22, undefined, 'The specified API path is invalid');
		return operation;
	}

	/** A session is what is asked for; none is needed. */
	override checkToken(): undefined {}

	override serve({ operation, business, app }: CheckedCall): Members {
		const isCode = operation.parameters.some(({ name }) => name === 'code');
		const kind = isCode ? 'code' : 'refresh_token';
		const key = business.get(kind);
		const grant = redeem(this.parts.tokens, { kind, key, app: app?.key ?? '' });
		if (grant) return aliExpressTokenFacts(grant);
		const code = isCode ? 'InvalidCode' : 'IllegalRefreshToken';
		throw new GatewayFault(41, code, `The specified ${kind} is wrong, used or over`);
	}

	override writeSuccess({ record, requestId }: Success): GatewayResponse {
		return this.respondJson({ ...record, code: '0', request_id: requestId });
	}

	override writeFault(fault: GatewayFault, requestId: string): GatewayResponse {
		const { subCode: code = '', subMessage: message = '' } = fault;
		const body = { code, type: faultType(code), message, request_id: requestId };
		return this.respondJson(body);
	}

	private find(request: GatewayRequest): OperationFacts | undefined {
		return this.byPath.get(this.signedPath(request));
	}
}

/** A grant as AliExpress describes it. */
function aliExpressTokenFacts({ session, refresh, seller }: Grant): Members {
	return {
		access_token: session.key,
		refresh_token: refresh.key,
		expires_in: lifetimes.session,
		refresh_expires_in: lifetimes.refresh,
		expire_time: session.ends,
		refresh_token_valid_time: refresh.ends,
		user_id: seller.userId,
		user_nick: seller.nick,
		seller_id: seller.userId,
		havana_id: seller.userId,
		account: 'demo@example.com',
		account_platform: 'seller_center',
		sp: 'ae',
		locale: 'zh_CN',
	};
}
