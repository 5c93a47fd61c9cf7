import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import { createHash, createHmac } from 'node:crypto';
import type { Gateway } from '../../gateway/Gateway';
import { expectationsOf } from '../../gateway/expectations/expectationsOf';
import { expectedTexts } from '../support/expectedSample';

/** How parameters are signed; `path` is that of a system interface of AliExpress. */
interface Signing {
	secret: string;
	signMethod: string;
	body?: string;
	path?: string;
}

/** The signer of the tests, written apart from the gateway's and the nodes' own. */
export function signText(
	params: Record<string, string>,
	{ secret, signMethod, body = '', path = '' }: Signing,
): string {
	const names = Object.keys(params).sort((a, b) => (a < b ? -1 : 1));
	const text = path + names.map((name) => `${name}${params[name]}`).join('') + body;
	if (signMethod === 'md5') return hex(createHash('md5').update(`${secret}${text}${secret}`));
	return hex(createHmac(signMethod === 'hmac' ? 'md5' : 'sha256', secret).update(text));
}

function hex(hash: { digest(encoding: 'hex'): string }): string {
	return hash.digest('hex').toUpperCase();
}

/** A moment as the platform writes it. */
export function timestamp(milliseconds = Date.now()): string {
	const inChina = new Date(milliseconds + 8 * 3_600_000);
	return inChina.toISOString().slice(0, 19).replace('T', ' ');
}

/** System parameters that differ from the usual ones; undefined leaves one out. */
export type SystemParams = Record<string, string | undefined>;

/** All system parameters of a call but `sign`. */
export function systemParams(gateway: Gateway, method: string, other: SystemParams = {}) {
	const params: SystemParams = {
		method,
		app_key: gateway.appKey,
		session: gateway.sessionKey,
		timestamp: timestamp(),
		v: '2.0',
		sign_method: 'hmac-sha256',
		format: 'json',
		simplify: 'true',
		...other,
	};
	const given = Object.entries(params).filter(([, value]) => value !== undefined);
	return Object.fromEntries(given) as Record<string, string>;
}

/** Signs parameters with the gateway's demo secret. */
export function withSign(gateway: Gateway, params: Record<string, string>, body?: string) {
	const signMethod = params.sign_method ?? 'hmac-sha256';
	const sign = signText(params, { secret: gateway.appSecret, signMethod, body });
	return { ...params, sign };
}

/** Sends a call as a form, everything in the body; gives the raw response. */
export function post(gateway: Gateway, params: Record<string, string>): Promise<Response> {
	return fetch(gateway.url, { method: 'POST', body: new URLSearchParams(params) });
}

/** A signed call; gives the response's text. */
export async function callText(
	gateway: Gateway,
	method: string,
	business: Record<string, string> = {},
	system: SystemParams = {},
): Promise<string> {
	const params = { ...systemParams(gateway, method, system), ...business };
	const response = await post(gateway, withSign(gateway, params));
	return response.text();
}

/** A response in which every long integer has become text. */
export type ResponseBody = Record<string, unknown>;

/** The list of records that a value is. */
export function list(value: unknown): ResponseBody[] {
	if (!Array.isArray(value)) throw new Error(`Expected a list, got ${JSON.stringify(value)}`);
	return value as ResponseBody[];
}

/** The record that a value is. */
export function record(value: unknown): ResponseBody {
	if (typeof value !== 'object' || value === null)
		throw new Error(`Expected a record, got ${JSON.stringify(value)}`);
	return value as ResponseBody;
}

/** Stands for any text that fits a pattern. */
export function textLike(pattern: RegExp): unknown {
	return expect.stringMatching(pattern);
}

/** A signed call; gives the response, long integers as text. */
export async function call(
	gateway: Gateway,
	method: string,
	business: Record<string, string> = {},
	system: SystemParams = {},
): Promise<ResponseBody> {
	const text = await callText(gateway, method, business, system);
	return JSON.parse(text.replace(/([:[,])(\d{16,})/g, '$1"$2"')) as ResponseBody;
}

/** Body of a complete, signed call of the Taobao Open Platform: all parameters, files as parts. */
export function completeBody(
	gateway: Gateway,
	operation: OperationFacts,
	simplify: string,
): FormData | URLSearchParams {
	const files = expectationsOf(operation).filter(({ shape }) => shape.kind === 'file');
	const system = systemParams(gateway, operation.method, { simplify });
	const params = { ...expectedTexts(operation), ...system };
	return formOf(
		withSign(gateway, params),
		files.map(({ name }) => name),
	);
}

function formOf(params: Record<string, string>, files: string[]): FormData | URLSearchParams {
	if (files.length === 0) return new URLSearchParams(params);
	const form = new FormData();
	for (const [name, value] of Object.entries(params)) form.append(name, value);
	for (const name of files) form.append(name, new Blob(['picture']), 'a.png');
	return form;
}
