import type { Failure, INode, NodeApiError } from 'n8n-workflow';
import { errorTable } from '../../../../nodes/shared/faults/errorTable';
import type { Fault, FaultKind } from '../../../../nodes/shared/faults/Fault';
import { redactFault } from '../../../../nodes/shared/faults/redact';
import { type RawFault, toFault } from '../../../../nodes/shared/faults/toFault';
import { toNodeApiError } from '../../../../nodes/shared/faults/toNodeApiError';

const node: INode = {
	id: '1',
	name: 'Trade',
	type: 'taobaoTrade',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const context = { node, method: 'taobao.trade.get', itemIndex: 3 };
const errorOf = (fault: RawFault): NodeApiError => toNodeApiError(toFault(fault), context);

describe('toNodeApiError', () => {
	it('says what happened, why, where and what to do', () => {
		const error = errorOf({
			code: '7',
			message: 'App Call Limited',
			subCode: 'accesscontrol.limited-by-api-access-count',
			subMessage: 'This ban will last for 1 more seconds',
			requestId: 'r3',
		});
		expect(error.message).toBe(
			'The API has been called too often by all apps: This ban will last for 1 more seconds',
		);
		expect(error.description).toBe(
			'Code 7 (App Call Limited), sub-code accesscontrol.limited-by-api-access-count, ' +
				'request ID r3, method taobao.trade.get. ' +
				'Wait a second and call less often; the limit is shared with other apps. [Item 3]',
		);
		expect(error.context.itemIndex).toBe(3);
		expect(error.context.fault).toEqual({
			method: 'taobao.trade.get',
			kind: 'throttled',
			code: '7',
			message: 'App Call Limited',
			subCode: 'accesscontrol.limited-by-api-access-count',
			subMessage: 'This ban will last for 1 more seconds',
			requestId: 'r3',
		});
	});

	it('holds no more than a few thousand characters of a text of any length', () => {
		const text = '错'.repeat(1_000_000);
		const {
			message,
			description,
			context: told,
		} = errorOf({
			code: text,
			message: text,
			subCode: text,
			subMessage: text,
			requestId: text,
		});
		expect(JSON.stringify([message, description, told]).length).toBeLessThan(10_000);
	});

	it('names the member of the answer that says no', () => {
		const error = errorOf({ code: 'E1', message: '无库存', member: 'result.code', requestId: 'r' });
		expect(error.message).toBe('The platform refused the call: 无库存');
		expect(error.description).toContain("Code E1 in the answer's member result.code (无库存)");
	});

	const limited = (subCode: string, seconds?: number): RawFault => ({
		code: '7',
		message: 'App Call Limited',
		subCode: `accesscontrol.limited-by-${subCode}`,
		subMessage: seconds ? `This ban will last for ${seconds} more seconds` : undefined,
	});
	it.each<[string, RawFault, Failure | undefined]>([
		['a short ban', limited('api-access-count', 1), { cause: 'rate-limited', retryAfterMs: 1000 }],
		['a ban without length', limited('api-access-count'), { cause: 'rate-limited' }],
		[
			'the daily quota',
			limited('app-access-count', 40_000),
			{ cause: 'quota-exhausted', retryAfterMs: 40_000_000 },
		],
		['a quota without length', limited('app-access-count'), { cause: 'quota-exhausted' }],
		[
			'a short ban of the app',
			limited('app-access-count', 1),
			{ cause: 'rate-limited', retryAfterMs: 1000 },
		],
		[
			'a timeout behind the platform',
			{ code: '15', message: 'x', subCode: 'isp.remote-service-timeout' },
			{ cause: 'temporarily-unavailable' },
		],
		[
			'a broken connection',
			{ kind: 'transport', code: 'ECONNRESET', message: 'x' },
			{ cause: 'temporarily-unavailable' },
		],
		[
			'a proxy that asks',
			{ kind: 'transport', code: 'HTTP 407', message: 'x' },
			{ cause: 'configuration-invalid' },
		],
		['an expired session', { code: '27', message: 'x' }, { cause: 'credential-invalid' }],
		['a missing permission', { code: '11', message: 'x' }, { cause: 'configuration-invalid' }],
		['a wrong parameter', { code: '41', message: 'x' }, undefined],
		['a fault of a service', { code: '15', message: 'x', subCode: 'isv.a' }, undefined],
		['a fault in a success', { code: '1', message: 'x', member: 'code' }, undefined],
		['an unreadable answer', { kind: 'malformed', code: 'malformed', message: 'x' }, undefined],
	])('tells n8n the cause of %s', (_, fault, failure) => {
		expect(errorOf(fault).failure).toEqual(failure);
	});

	const secrets = ['SECRET+a/b=', 'SESSION key&1', 'TOKEN234'];
	const leak =
		`https://eco.taobao.com/router/rest?sign=ABCDEF0123&session=${encodeURIComponent(secrets[1] ?? '')}` +
		`&access_token=zzz9 ${secrets.join(' ')} ${encodeURIComponent(secrets[0] ?? '')}`;
	it.each(Object.keys(errorTable.kinds) as FaultKind[])(
		'keeps secrets out of everything that an error of the kind %s carries',
		(kind) => {
			const fault: Fault = {
				kind,
				code: `7 ${leak}`,
				message: leak,
				subCode: leak,
				subMessage: leak,
				requestId: leak,
				member: leak,
				repeat: 'safe',
				waitMs: 5,
			};
			const error = toNodeApiError(redactFault(fault, secrets), context);
			const parts = [error.message, error.description, error.stack, error.httpCode];
			const text = [...parts, ...error.messages, JSON.stringify(error.context)].join('\n');
			const all = `${text}\n${JSON.stringify(error)}\n${JSON.stringify(Object.entries(error))}`;
			const hidden = [...secrets, ...secrets.map(encodeURIComponent), 'ABCDEF0123', 'zzz9'];
			expect(hidden.filter((secret) => all.includes(secret))).toEqual([]);
		},
	);

	it('hides what looks like a signature even when nobody has redacted the fault', () => {
		const error = errorOf({ code: '1', message: 'x sign=ABC&session=DEF' });
		expect(JSON.stringify([error, error.message, error.stack])).not.toMatch(/ABC|DEF/);
	});
});

describe('redactFault', () => {
	it('leaves numbers alone', () => {
		const fault: Fault = {
			kind: 'throttled',
			code: '7',
			message: 'x',
			waitMs: 1000,
			repeat: 'always',
		};
		expect(redactFault(fault, ['s'])).toEqual(fault);
	});
});
