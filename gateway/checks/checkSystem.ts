import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import { type App, findApp, findSeller, type Seller } from '../accounts/accounts';
import type { TokenStore } from '../accounts/TokenStore';
import { GatewayFault } from '../faults/GatewayFault';
import type { GatewayRequest } from '../http/messages';
import { expectedSignature, signMethods } from '../signatures/topSignature';
import { parseTime } from '../values/formats';

/** The operation that the parameter `method` names. */
export function findOperation(
	{ texts, verb }: GatewayRequest,
	operations: Map<string, OperationFacts>,
	verbs: readonly string[],
): OperationFacts {
	const method = texts.get('method');
	if (!method) throw new GatewayFault(21);
	const operation = operations.get(method);
	if (!operation) throw new GatewayFault(22, 'isv.method-not-exist', `没有这个方法: ${method}`);
	if (!verbs.includes(verb)) throw new GatewayFault(9);
	return operation;
}

/** The app that a call names. */
export function checkApp({ texts }: GatewayRequest): App {
	const key = texts.get('app_key');
	if (!key) throw new GatewayFault(28);
	const app = findApp(key);
	if (!app) throw new GatewayFault(29, 'isv.appkey-not-exists', `没有这个 AppKey: ${key}`);
	return app;
}

const tolerance = 10 * 60_000;

/** The timestamp must be there, well formed and at most ten minutes off. */
export function checkTime(
	{ texts }: GatewayRequest,
	now: number,
	{ read, format } = { read: parseTime, format: 'yyyy-MM-dd HH:mm:ss (GMT+8)' },
): void {
	const text = texts.get('timestamp');
	if (!text) throw new GatewayFault(30);
	const time = read(text);
	if (time === undefined) throw new GatewayFault(31, undefined, `时间戳格式应为 ${format}`);
	if (Math.abs(time - now) > tolerance)
		throw new GatewayFault(31, 'isv.timestamp-limit-error', '时间戳与服务器时间相差超过10分钟');
}

/** The version must be one that the interface has. */
export function checkVersion({ texts }: GatewayRequest, versions: readonly string[]): void {
	const version = texts.get('v');
	if (!version) throw new GatewayFault(32);
	if (!versions.includes(version)) throw new GatewayFault(33);
}

/** The signature must be the one that the app's secret makes. */
export function checkSignature({ texts, rawBody }: GatewayRequest, { secret }: App): void {
	const signMethod = texts.get('sign_method') ?? '';
	const sign = texts.get('sign');
	if (signMethod && !signMethods.includes(signMethod))
		throw new GatewayFault(25, undefined, `不支持的签名方法: ${signMethod}`);
	if (!sign) throw new GatewayFault(24);
	if (sign !== expectedSignature({ params: texts, body: rawBody, secret, signMethod }))
		throw new GatewayFault(25);
}

/** The format of the response, where one is asked for, must exist. */
export function checkFormat({ texts }: GatewayRequest, formats: readonly string[]): void {
	const format = texts.get('format');
	if (format && !formats.includes(format)) throw new GatewayFault(23);
}

/** The seller of the session that was sent; a session is checked whether it is needed or not. */
export function checkSession(key: string, app: App, tokens: TokenStore): Seller {
	const session = tokens.find('session', key);
	if (!session) throw new GatewayFault(27, 'invalid-sessionkey', 'SessionKey非法');
	if (session.app !== app.key)
		throw new GatewayFault(27, 'sessionkey-not-generated-by-server', 'SessionKey不属于该应用');
	if (tokens.isOver(session))
		throw new GatewayFault(27, 'session-expired', '授权已过期,请重新授权');
	return findSeller(session.holder);
}
