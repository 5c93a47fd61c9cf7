import type { Gateway } from '../../../gateway/Gateway';
import { type ResponseBody, signText, type SystemParams } from '../caller';

/** A signed call of AliExpress: of a method, or of a path. */
export async function aliExpress(
	gateway: Gateway,
	{ path = '', ...params }: SystemParams,
): Promise<ResponseBody> {
	const usual: SystemParams = {
		app_key: gateway.appKey,
		sign_method: 'sha256',
		timestamp: String(Date.now()),
		...params,
	};
	const entries = Object.entries(usual).filter(([, value]) => value !== undefined);
	const sent = Object.fromEntries(entries) as Record<string, string>;
	const secret = gateway.appSecret;
	const signMethod = sent.sign_method ?? '';
	const sign = signText(sent, { secret, signMethod, path });
	const address = path ? gateway.protocols.aliExpressSystem + path : gateway.protocols.aliExpress;
	const body = new URLSearchParams({ sign, ...sent });
	return (await (await fetch(address, { method: 'POST', body })).json()) as ResponseBody;
}
