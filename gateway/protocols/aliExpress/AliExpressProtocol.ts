import type { ProtocolName } from '../../../nodes/shared/catalogue/types';
import type { App } from '../../accounts/accounts';
import { checkApp, checkTime } from '../../checks/checkSystem';
import { GatewayFault } from '../../faults/GatewayFault';
import { paths } from '../../http/addresses';
import type { GatewayRequest, GatewayResponse } from '../../http/messages';
import type { ResponseOptions } from '../../responses/writeResponse';
import { aliExpressSignature } from '../../signatures/aliExpressSignature';
import { parseMilliseconds } from '../../values/formats';
import { systemNames, TopProtocol } from '../top/TopProtocol';
import { asAliExpressFault, faultType } from './aliExpressFault';

const clock = { read: parseMilliseconds, format: 'Unix milliseconds' };

/** The business interface of AliExpress: as the Taobao Open Platform, with other names and codes. */
export class AliExpressProtocol extends TopProtocol {
	override readonly name: ProtocolName = 'aliExpress';
	override readonly systemNames: ReadonlySet<string> = new Set([...systemNames, 'access_token']);
	override readonly translateFault = asAliExpressFault;
	protected readonly root: string = paths.aliExpress;

	override checkProtocol(request: GatewayRequest): App | undefined {
		const app = checkApp(request);
		checkTime(request, this.parts.now(), clock);
		const { texts } = request;
		const sign = texts.get('sign');
		if (!sign) throw new GatewayFault(24);
		const signed = { path: this.signedPath(request), params: texts, secret: app.secret };
		if (sign !== aliExpressSignature(texts.get('sign_method') ?? '', signed))
			throw new GatewayFault(25);
		return app;
	}

	override writeFault(fault: GatewayFault, requestId: string): GatewayResponse {
		const { subCode = '', subMessage: msg = '' } = fault;
		const error = { type: faultType(subCode), code: subCode, msg, request_id: requestId };
		return this.respondJson({ error_response: error });
	}

	protected override optionsOf(texts: Map<string, string>): ResponseOptions {
		return { format: 'json', simplify: texts.get('simplify') === 'true' };
	}

	protected override sessionOf({ texts }: GatewayRequest): string | undefined {
		return texts.get('access_token') ?? texts.get('session');
	}

	/** The path of a system interface is part of the signature; a business one has none. */
	protected signedPath({ path }: GatewayRequest): string {
		return path.slice(this.root.length);
	}
}
