import { type ICredentialTestFunctions, type IDataObject, NodeApiError } from 'n8n-workflow';
import { inspect } from 'node:util';
import { credentialTests } from '../../../../nodes/shared/credentials/credentialTests';
import { authenticateDingTalk } from '../../../../nodes/shared/protocols/dingTalk/authenticateDingTalk';
import { type EchoServer, type Received, type Reply, startEcho } from '../../../support/echo';
import { CredentialStore, runNode } from '../../../support/engine';
import { listRows } from '../../../support/loadOptions';
import {
	type Data,
	dingTalk,
	families,
	type Family,
	secrets,
} from '../../../support/secretFamilies';

/** The call as a server would print it, and the secrets that the caller knows by themselves. */
const dump = ({ url, headers, body }: Received, known: string[]) =>
	[
		`http://gw.example${url}`,
		...Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}`),
		body,
		...known,
	].join('\n');
const xml = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** An answer that each family's reader takes for a fault. */
const fault = (text: string) => ({
	error_response: { code: '27', msg: text, sub_code: text, sub_msg: text, request_id: text },
	response: { flag: 'failure', code: 'E', message: text, sub_code: text, request_id: text },
	errcode: 40014,
	errmsg: text,
	sub_code: text,
	sub_msg: text,
	Code: 'E',
	Message: text,
	RequestId: text,
});
const answers: Record<string, (text: string) => Reply> = {
	'a block page': (text) => ({ body: `<p>Blocked: ${text}</p>`, type: 'text/html' }),
	'an encoded page': (text) => ({
		body: `<a href="/login?from=${encodeURIComponent(text).replace(/%../g, (escape) => escape.toLowerCase())}">`,
	}),
	'a fault in JSON': (text) => ({
		body: JSON.stringify(fault(text)),
		type: 'application/json',
	}),
	'a fault in XML': (text) => ({
		body: `<response><flag>failure</flag><code>${xml(text)}</code><message>${xml(text)}</message><sub_code>${xml(text)}</sub_code><sub_message>${xml(text)}</sub_message></response>`,
	}),
};

/** Undoes every escape without the code under test. */
const decoded = (text: string) => {
	let result = text;
	for (let i = 0; i < 4; i += 1)
		result = result
			.replace(/%([0-7][\da-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
			.replace(/\\+u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
			.replaceAll('&lt;', '<')
			.replaceAll('&quot;', '"')
			.replaceAll('&#39;', "'")
			.replaceAll('&amp;', '&')
			.replaceAll('\\', '');
	return result.replaceAll('+', ' ');
};

/** Signatures that a request carried. */
const signaturesOf = ({ url }: Received) =>
	[...new URL(url, 'http://gw.example').searchParams]
		.filter(([name]) => /^sign(ature)?$/i.test(name))
		.map(([, value]) => value);

/** Parts of secrets and signatures, eight characters long, that stand in a text. */
const leaksIn = (shown: string, received: Received[]) => {
	const text = decoded(shown);
	return [...Object.values(secrets), ...received.flatMap(signaturesOf)].flatMap((secret) => {
		const plain = secret.replaceAll('+', ' ');
		return Array.from({ length: plain.length - 7 }, (_, i) => plain.slice(i, i + 8)).filter(
			(part) => text.includes(part),
		);
	});
};

/** Secrets in a credential, also within an address. */
const knownTo = (credential: Data) => {
	const text = JSON.stringify(credential);
	return Object.values(secrets).filter((secret) =>
		[JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)].some((form) =>
			text.includes(form),
		),
	);
};

/** What a server sends back. */
interface Answering {
	reply: (text: string) => Reply;
	/** Secrets that it shows by themselves. */
	known: string[];
	/** Letters before all that. */
	padding?: number;
	/** Gives a token of DingTalk's. */
	token?: boolean;
}

/** All that an error carries, hidden members too. */
const everything = (...values: unknown[]) =>
	inspect(values, { depth: 12, showHidden: true, maxStringLength: null, maxArrayLength: null });

describe('secrets', () => {
	let echo: EchoServer;
	let run = 0;
	beforeAll(async () => {
		echo = await startEcho();
	});
	beforeEach(() => {
		echo.received.length = 0;
	});
	afterAll(() => echo.close());

	const call = async ({ node, parameters }: Family, credential: Data, sessionKey: string) => {
		const texts: string[] = [];
		for (const onError of [undefined, 'continueRegularOutput'] as const) {
			const {
				error,
				items,
				run: output,
			} = await runNode({
				node,
				parameters: { ...parameters, options: { tries: 1, sessionKey } },
				credentials: new CredentialStore(credential),
				onError,
			});
			const { resultData } = output.data;
			const parts = [error, error?.stack, error?.cause, items, resultData];
			texts.push(everything(parts), JSON.stringify([error, items, resultData]));
			if (!onError) expect(error).toBeDefined();
		}
		return texts.join('\n');
	};

	/** Shows in every answer what it was sent, but gives a token first, where one is asked for and wanted. */
	const answerWith = ({ reply, known, padding = 0, token = false }: Answering) => {
		const shown = [...known];
		echo.answer = (request) => {
			if (token && /\/(gettoken\?|service\/get_(corp_token\?|suite_token$))/.test(request.url)) {
				shown.push(secrets.token);
				const { token: access_token } = secrets;
				const tokens = { access_token, suite_access_token: access_token };
				return { body: JSON.stringify({ errcode: 0, ...tokens }) };
			}
			const text = 'x'.repeat(padding) + dump(request, shown);
			const endsSession = token && request.url.startsWith('/router/rest?');
			return endsSession ? answers['a fault in JSON']!(text) : reply(text);
		};
	};

	const cases = Object.keys(families).flatMap((family) =>
		Object.keys(answers).map((answer): [string, string] => [family, answer]),
	);
	it.each(cases)('of %s stay out of everything, when the answer is %s', async (family, answer) => {
		const reply = answers[answer]!;
		for (const token of [false, true])
			for (const [index, padding] of [0, 37, 260, 885].entries()) {
				run += 1;
				const { isWithoutSession = false, ...caller } = families[family]!;
				const credential = caller.credential(echo.url, run);
				const sessionKey = index === 1 && !isWithoutSession ? secrets.override : '';
				const known = [...knownTo(credential), ...(sessionKey && [sessionKey])];
				answerWith({ reply, known, padding, token });
				const shown = await call(caller, credential, sessionKey);
				expect(leaksIn(shown, echo.received)).toEqual([]);
			}
		expect(echo.received.length).toBeGreaterThan(15);
	});

	it('stay out of an error that is cut, and its texts are of a size to read', async () => {
		answerWith({ reply: answers['a fault in JSON']!, known: [], padding: 100_000 });
		const { node, parameters, credential } = families['the Taobao Open Platform']!;
		const { error } = await runNode({
			node,
			parameters: { ...parameters, options: { tries: 1 } },
			credentials: new CredentialStore(credential(echo.url, run)),
		});
		expect(error?.message.length).toBeLessThanOrEqual(500);
		expect(error?.description?.length).toBeLessThanOrEqual(2000);
		for (const text of Object.values(error?.context?.fault as IDataObject))
			expect(String(text).length).toBeLessThanOrEqual(1000);
	});

	/** A list that each of these families is asked for. */
	const lists: Array<[string, string]> = [
		['the Taobao Open Platform', 'taobaoItem'],
		['AliExpress', 'taobaoItem'],
		['OAuth2', 'taobaoItem'],
		['DingTalk', 'dingTalkUser'],
		['a suite of DingTalk', 'dingTalkDepartment'],
		['Qimen', 'qimenWarehouse'],
		['Alibaba Cloud', 'alibabaCloudRegion'],
	];
	it.each(lists)('of %s stay out of a list in the editor: %s', async (family, key) => {
		for (const [answer, token] of [
			['a block page', false],
			['a fault in JSON', true],
		] as const) {
			run += 1;
			const { node, parameters, credential, isWithoutSession = false } = families[family]!;
			const sessionKey = isWithoutSession || token ? '' : secrets.override;
			const byType = credential(echo.url, run);
			const known = [...knownTo(byType), ...[sessionKey].filter(Boolean)];
			answerWith({ reply: answers[answer]!, known, token });
			const own = { authentication: 'accessToken', ownerCode: 'o', options: { sessionKey } };
			const list = listRows(key, {
				node,
				parameters: { ...own, ...parameters },
				credentials: new CredentialStore(byType),
			});
			const error: unknown = await list.then(
				() => undefined,
				(failure: unknown) => failure,
			);
			expect(error).toBeInstanceOf(NodeApiError);
			const { stack, cause } = error as Error;
			expect(
				leaksIn(everything(error, stack, cause) + JSON.stringify(error), echo.received),
			).toEqual([]);
		}
	});

	const tested = Object.values(families)
		.flatMap(({ credential }) => Object.entries(credential('', 0)))
		.map(([type]) => type)
		.filter((type, index, all) => credentialTests[type] && all.indexOf(type) === index);
	it.each(tested)('stay out of what the test of a credential says (%s)', async (type) => {
		const family = Object.values(families).find(({ credential }) => type in credential('', 0))!;
		for (const reply of Object.values(answers))
			for (const token of [false, true]) {
				run += 1;
				const data = family.credential(echo.url, run)[type]!;
				answerWith({ reply, known: knownTo({ [type]: data }), padding: 11, token });
				const credential = { id: '1', name: type, type, data };
				const result = await credentialTests[type]!.call(
					{} as ICredentialTestFunctions,
					credential,
				);
				expect(leaksIn(result.message, echo.received)).toEqual([]);
				expect(result.message.length).toBeLessThanOrEqual(800);
			}
	});

	it.each(Object.keys(answers))(
		'stay out of the error of the HTTP Request node when no token is given, but %s',
		async (answer) => {
			for (const padding of [0, 30, 60, 90]) {
				run += 1;
				answerWith({ reply: answers[answer]!, known: [secrets.app], padding });
				const given = authenticateDingTalk(dingTalk(echo.url, run), {
					url: `${echo.url}/user/get`,
				});
				const error: unknown = await given.catch((reason: unknown) => reason);
				expect((error as Error).message).toContain('DingTalk gave no access token: ');
				expect(leaksIn(everything(error), echo.received)).toEqual([]);
			}
		},
	);
});
