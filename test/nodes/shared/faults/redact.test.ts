import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { redact, redactFault, shorten } from '../../../../nodes/shared/faults/redact';
import { malformed } from '../../../../nodes/shared/protocols/readResponse';

const names = [
	'sign',
	'signature',
	'Signature',
	'session',
	'sessionKey',
	'access_token',
	'accessToken',
	'x-acs-dingtalk-access-token',
	'appsecret',
	'app_secret',
	'corpsecret',
	'client_secret',
	'suite_secret',
	'suite_ticket',
	'suiteTicket',
	'refresh_token',
	'SecurityToken',
	'AccessKeySecret',
	'token',
];

const unicode = (text: string) =>
	[...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const lower = (text: string) => text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());
const xml = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&apos;');
const encoders: Record<string, (text: string) => string> = {
	plain: (text) => text,
	uri: encodeURIComponent,
	'uri in small letters': (text) => lower(encodeURIComponent(text)),
	'strict uri': (text) =>
		encodeURIComponent(text).replace(
			/[!'()*]/g,
			(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
		),
	form: (text) => new URLSearchParams({ '': text }).toString().slice(1),
	'form in small letters': (text) => lower(new URLSearchParams({ '': text }).toString().slice(1)),
	json: (text) => JSON.stringify(text).slice(1, -1),
	'json with escaped slashes': (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/'),
	'json of code points': unicode,
	xml,
	'html of decimal entities': (text) =>
		[...text].map((sign) => `&#${sign.charCodeAt(0)};`).join(''),
	'html of hexadecimal entities': (text) =>
		[...text].map((sign) => `&#X${sign.charCodeAt(0).toString(16)};`).join(''),
};
const pairs = Object.keys(encoders).flatMap((inner) =>
	Object.keys(encoders).map((outer): [string, string] => [inner, outer]),
);
const encode = (text: string, ...keys: string[]) =>
	keys.reduce((result, key) => encoders[key]?.(result) ?? result, text);

/** A secret with every character that one of the encodings writes differently, and one of a real one's looks. */
const awkward = `Ab9'(x)*!~ +/=&"<>y;%z7,Q`;
const plainSecret = 'k3Jx9-Tq_72LmZ0vBn4Rw8YcPd5GfHs6';

/** Whether eight characters in a row of a secret stand in a text. */
const shows = (text: string, secret: string) =>
	Array.from({ length: secret.length - 7 }, (_, i) => secret.slice(i, i + 8)).some((part) =>
		text.includes(part),
	);

describe('redact', () => {
	it.each(pairs)('hides a secret that is written as %s, and that as %s', (inner, outer) => {
		for (const secret of [awkward, plainSecret])
			expect(redact(`x ${encode(secret, inner, outer)} y`, [secret])).toBe('x *** y');
	});

	it('hides a secret of letters beyond ASCII', () => {
		for (const key of ['plain', 'uri', 'json of code points'])
			expect(redact(`x ${encode('密钥测试口令一二三', key)} y`, ['密钥测试口令一二三'])).toBe(
				'x *** y',
			);
	});

	const signature = 'nQ8+v/Zk3==';
	it.each(names)('hides what stands under the name %s, known or not', (name) => {
		const forms: Array<[before: string, after: string]> = [
			[`https://x.example/?a=1&${name}=`, '&b=2'],
			[`${name}="`, '" b="2"'],
			[`{"a":1,"${name}":"`, '","b":2}'],
			[`{"a":1,"${name}" : "`, '"}'],
			[`{'${name}': '`, "'}"],
			[`{a=1, ${name}=`, ''],
			[`<a><${name}>`, `</${name}></a>`],
			[`<a><![CDATA[x]]></a><${name}><![CDATA[`, `</${name}>`],
			[`Host: x.example\r\n${name}: `, '\r\nAccept: */*'],
			[`[${name}] => `, '\n'],
		];
		for (const [before, after] of forms)
			for (const key of Object.keys(encoders)) {
				const text = encode(before, key) + encode(signature, key) + encode(after, key);
				expect(redact(text, [])).toBe(`${encode(before, key)}***${encode(after, key)}`);
			}
		const twice = encode(`?${name}=`, 'uri', 'uri') + encode(signature, 'uri', 'uri');
		expect(redact(twice, [])).toBe(`${encode(`?${name}=`, 'uri', 'uri')}***`);
	});

	it('hides a JSON text within a JSON text', () => {
		const inner = JSON.stringify({ access_token: 'T0ken"9+/=', expires_in: 1 });
		const text = JSON.stringify({ token_result: inner });
		expect(redact(text, [])).toBe(
			'{"token_result":"{\\"access_token\\":\\"***\\",\\"expires_in\\":1}"}',
		);
	});

	it.each(['s', 'stop', 'session', 'test', '12345'])(
		'leaves words alone that hold the short secret %s, and hides it under a name',
		(secret) => {
			const sentence = 'stop test: the session 123456 has ended';
			expect(redact(sentence, [secret])).toBe(sentence);
			expect(redact(`${sentence}; appsecret=${secret}&a=1`, [secret])).toBe(
				`${sentence}; appsecret=***&a=1`,
			);
			expect(redact(`{"app_secret":"${secret}"} app_secret: ${secret}`, [secret])).toBe(
				'{"app_secret":"***"} app_secret: ***',
			);
		},
	);

	it('leaves words and numbers alone that are part of a secret', () => {
		const secrets = ['x9-password-2f7', '6100e1b2c3d4f5a62074082786'];
		const text = 'The password of user 2074082786 is wrong';
		expect(redact(text, secrets)).toBe(text);
		expect(redact(`${text}: ${secrets.join(' ')}`, secrets)).toBe(`${text}: *** ***`);
	});

	const sentences = [
		'stop test',
		'the session has ended',
		'sign in again',
		'Invalid session: please authorise again',
		'isv.missing-parameter:session',
		'Missing token: add one (token), or sign: see the manual',
		'{"session":null,"next_token":"20","design":"x","total_token":true}',
		'SignatureMethod=HMAC-SHA1&sign_method=md5&page_token=3',
		'100 % of a\\b & c &copy; &#9999999; %zz %E4%B8 \\u12',
		'参数session无效，请重新授权；签名sign：错误',
		'<session/><sign></sign> ',
		'',
	];
	const catalogue = join(__dirname, '../../../../catalogue/errors.json');
	const faults = join(__dirname, '../../../compliance/faults.json');
	it('leaves texts without secrets as they are', () => {
		const texts: string[] = [...sentences];
		for (const file of [catalogue, faults])
			JSON.parse(readFileSync(file, 'utf8'), (name, value: unknown) => {
				texts.push(name, ...(typeof value === 'string' ? [value] : []));
				return value;
			});
		expect(texts.length).toBeGreaterThan(500);
		const secrets = ['s', 'sign', 'session', plainSecret, awkward];
		expect(texts.filter((text) => redact(text, secrets) !== text)).toEqual([]);
	});

	it('knows a secret that is cut at any place, at its end or its beginning', () => {
		const bare = `No route to ${plainSecret} `;
		for (const key of Object.keys(encoders))
			for (const text of [bare, `https://x.example/?appsecret=${plainSecret}&session=x`]) {
				const whole = encode(text, key);
				const leaks = Array.from({ length: whole.length }, (_, i) => i).filter((i) =>
					[whole.slice(0, i), whole.slice(i)].some((part) =>
						shows(decoded(redact(part, [plainSecret])), plainSecret),
					),
				);
				expect(leaks).toEqual([]);
			}
	});

	it('is quick with hostile texts', () => {
		const pieces = [
			'%',
			'\\',
			'&',
			'"',
			'<',
			'token',
			'"sign',
			'<sign ',
			"sign='",
			'k3Jx9-Tq',
			'%25',
		];
		const started = Date.now();
		for (const piece of [...pieces, 'a-', '1', ' ', 'token \t', '&amp;'])
			redact(piece.repeat(200_000), [plainSecret, awkward]);
		expect(Date.now() - started).toBeLessThan(15_000);
	});
});

describe('redactFault', () => {
	const secret = plainSecret;
	const page = (padding: number, key: string) =>
		`<p>${'x'.repeat(padding)} ${encode(`http://gw.example/gettoken?appkey=a&appsecret=${secret}`, key)}</p>`;

	it.each(['plain', 'uri', 'xml', 'json of code points'])(
		'shows no part of a secret wherever an unreadable answer is cut (%s)',
		(key) => {
			for (let padding = 0; padding < 320; padding += 1) {
				const fault = redactFault(malformed({ status: 200, text: page(padding, key) }), [secret]);
				expect(shows(decoded(JSON.stringify(fault)), secret)).toBe(false);
				expect(fault.message).toMatch(/^The answer is no JSON object; it begins with: <p>x* ?/);
				expect(fault.message.length).toBeLessThanOrEqual(170);
				expect(fault.excerpt).toBeUndefined();
			}
		},
	);

	it('shows no part of a secret where a long text is cut', () => {
		for (const edge of [200, 400, 1000, 20_000])
			for (let shift = -40; shift < 10; shift += 1) {
				const text = `${'长'.repeat(edge + shift)}${secret}`;
				const fault = redactFault({ kind: 'business', code: text, message: text }, [secret]);
				expect(shows(JSON.stringify(fault), secret)).toBe(false);
				expect(fault.message.length).toBeLessThanOrEqual(1000);
				expect(fault.code.length).toBeLessThanOrEqual(200);
			}
	});

	it('keeps the start of an answer readable', () => {
		const text = '<html>\n\n<body>\t Proxy  error</body>';
		expect(redactFault(malformed({ status: 200, text }), []).message).toBe(
			'The answer is no JSON object; it begins with: <html> <body> Proxy error</body>',
		);
	});
});

describe('shorten', () => {
	it('cuts no character in two', () => {
		expect(shorten('abc', 3)).toBe('abc');
		expect(shorten('ab😀d', 4)).toBe('ab…');
	});
});

/** Undoes escapes without the code under test. */
function decoded(text: string): string {
	let result = text;
	for (let i = 0; i < 3; i += 1)
		result = result
			.replace(/%([0-7][\da-f])/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
			.replace(/\\+u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
			.replace(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
			.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
	return result;
}
