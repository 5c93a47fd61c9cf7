import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import { type App, findApp } from '../accounts';
import { parseTime } from '../clock';
import type { Received } from '../http/Received';
import { Refusal } from '../Refusal';
import { signMethods, verifySignature } from '../verifySignature';

const tolerance = 10 * 60_000;
const formats = ['json', 'xml'];

/** A call whose system parameters are in order. */
export interface Admitted {
	operation: OperationFacts;
	app: App;
}

/** Checks the system parameters in the platform's order; throws the first refusal. */
export function checkProtocol(
	received: Received,
	operations: Map<string, OperationFacts>,
	now: number,
): Admitted {
	const operation = checkMethod(received, operations);
	const app = checkApp(received);
	checkTimestamp(received, now);
	checkVersion(received);
	checkSignature(received, app);
	checkFormat(received);
	return { operation, app };
}

function checkMethod(
	{ texts, verb }: Received,
	operations: Map<string, OperationFacts>,
): OperationFacts {
	const method = texts.get('method');
	if (!method) throw new Refusal(21);
	const operation = operations.get(method);
	if (!operation) throw new Refusal(22, 'isv.method-not-exist', `没有这个方法: ${method}`);
	if (verb !== 'POST' && verb !== 'GET') throw new Refusal(9);
	return operation;
}

function checkApp({ texts }: Received): App {
	const key = texts.get('app_key');
	if (!key) throw new Refusal(28);
	const app = findApp(key);
	if (!app) throw new Refusal(29, 'isv.appkey-not-exists', `没有这个 AppKey: ${key}`);
	return app;
}

function checkTimestamp({ texts }: Received, now: number): void {
	const text = texts.get('timestamp');
	if (!text) throw new Refusal(30);
	const time = parseTime(text);
	if (time === undefined)
		throw new Refusal(31, undefined, '时间戳格式应为 yyyy-MM-dd HH:mm:ss (GMT+8)');
	if (Math.abs(time - now) > tolerance)
		throw new Refusal(31, 'isv.timestamp-limit-error', '时间戳与服务器时间相差超过10分钟');
}

function checkVersion({ texts }: Received): void {
	const version = texts.get('v');
	if (!version) throw new Refusal(32);
	if (version !== '2.0') throw new Refusal(33);
}

function checkSignature({ texts, rawBody }: Received, { secret }: App): void {
	const signMethod = texts.get('sign_method') ?? '';
	const sign = texts.get('sign');
	if (signMethod && !signMethods.includes(signMethod))
		throw new Refusal(25, undefined, `不支持的签名方法: ${signMethod}`);
	if (!sign) throw new Refusal(24);
	if (!verifySignature(sign, { params: texts, body: rawBody, secret, signMethod }))
		throw new Refusal(25);
}

function checkFormat({ texts }: Received): void {
	const format = texts.get('format');
	if (format && !formats.includes(format)) throw new Refusal(23);
}
