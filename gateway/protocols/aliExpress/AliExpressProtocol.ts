import type { ProtocolName } from '../../../nodes/shared/catalogue/types';
import type { App } from '../../accounts';
import { type Success, writeSuccess } from '../../answer/envelope';
import { writeJson } from '../../answer/json';
import type { Answer } from '../../http/Answer';
import type { Received } from '../../http/Received';
import type { Refusal } from '../../Refusal';
import { systemNames } from '../top/systemNames';
import { TopProtocol } from '../top/TopProtocol';
import { checkAliExpress } from './checkAliExpress';
import { inAliExpressWords } from './inAliExpressWords';
import { typeOf } from './typeOf';

/** The business interface of AliExpress: as the Taobao Open Platform, with other names and codes. */
export class AliExpressProtocol extends TopProtocol {
	override readonly name: ProtocolName = 'aliExpress';
	override readonly systemNames: ReadonlySet<string> = new Set([...systemNames, 'access_token']);

	override checkProtocol(received: Received): App | undefined {
		return checkAliExpress(received, { now: this.parts.now() });
	}

	override inWords(refusal: Refusal): Refusal {
		return inAliExpressWords(refusal);
	}

	override writeSuccess(success: Success, { texts }: Received): Answer {
		const simplify = texts.get('simplify') === 'true';
		return this.answer(writeSuccess(success, { format: 'json', simplify }), 'json');
	}

	override writeRefusal(refusal: Refusal, requestId: string): Answer {
		const { subCode = '', subMessage: msg = '' } = refusal;
		const error = { type: typeOf(subCode), code: subCode, msg, request_id: requestId };
		return this.answer(writeJson({ error_response: error }), 'json');
	}

	protected override sessionOf({ texts }: Received): string | undefined {
		return texts.get('access_token') ?? texts.get('session');
	}
}
