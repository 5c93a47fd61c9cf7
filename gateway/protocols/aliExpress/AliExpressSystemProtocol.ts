import type { OperationFacts } from '../../../nodes/shared/catalogue/types';
import type { App } from '../../accounts';
import type { Success } from '../../answer/envelope';
import { writeJson } from '../../answer/json';
import type { Answer } from '../../http/Answer';
import type { Received } from '../../http/Received';
import { redeem } from '../../oauth/redeem';
import { Refusal } from '../../Refusal';
import type { Members } from '../../value';
import { paths } from '../paths';
import type { Admitted } from '../Protocol';
import { AliExpressProtocol } from './AliExpressProtocol';
import { aliExpressTokenFacts } from './aliExpressTokenFacts';
import { checkAliExpress } from './checkAliExpress';
import { typeOf } from './typeOf';

/** The system interfaces of AliExpress: a path instead of a method, and flat answers. */
export class AliExpressSystemProtocol extends AliExpressProtocol {
	private readonly withPath = [...this.parts.operations.values()].filter(
		({ route }) => route?.protocol === 'aliExpress' && route.path !== undefined,
	);

	override methodOf(received: Received): string {
		return this.find(received)?.method ?? '';
	}

	override operationOf(received: Received): OperationFacts {
		const operation = this.find(received);
		if (!operation) throw new Refusal(22, undefined, 'The specified API path is invalid');
		return operation;
	}

	override checkProtocol(received: Received): App | undefined {
		return checkAliExpress(received, { now: this.parts.now(), path: pathOf(received) });
	}

	/** A session is what is asked for; none is needed. */
	override checkToken(): undefined {
		return undefined;
	}

	override serve({ operation, business, app }: Admitted): Members {
		const isCode = operation.parameters.some(({ name }) => name === 'code');
		const [kind, name] = isCode
			? (['code', 'code'] as const)
			: (['refresh', 'refresh_token'] as const);
		const key = business.get(name);
		const grant = redeem(this.parts.tokens, { kind, key, app: app?.key ?? '' });
		if (grant) return aliExpressTokenFacts(grant);
		const code = isCode ? 'InvalidCode' : 'IllegalRefreshToken';
		throw new Refusal(41, code, `The specified ${name} is wrong, used or over`);
	}

	override writeSuccess({ record, requestId }: Success): Answer {
		return this.answer(writeJson({ ...record, code: '0', request_id: requestId }), 'json');
	}

	override writeRefusal(refusal: Refusal, requestId: string): Answer {
		const { subCode: code = '', subMessage: message = '' } = refusal;
		const body = { code, type: typeOf(code), message, request_id: requestId };
		return this.answer(writeJson(body), 'json');
	}

	private find(received: Received): OperationFacts | undefined {
		const path = pathOf(received);
		return this.withPath.find(
			({ route }) => route?.protocol === 'aliExpress' && route.path === path,
		);
	}
}

function pathOf({ path }: Received): string {
	return path.slice(paths.aliExpressSystem.length);
}
