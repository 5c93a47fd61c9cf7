import type { Field, ResponseField } from '../../nodes/shared/catalogue/types';
import { InvalidValueError } from '../../nodes/shared/values/InvalidValueError';
import { serialise } from '../../nodes/shared/values/serialise';
import {
	canonicalText,
	sign,
	type SignMethod,
} from '../../nodes/shared/protocols/top/topSignature';
import { unwrapTop } from '../../nodes/shared/protocols/top/unwrapTop';
import serialising from './serialising.json';
import signing from './signing.json';
import unwrapping from './unwrapping.json';

interface SigningCase {
	id: string;
	shows: string;
	secret: string;
	params: Record<string, string>;
	body?: string;
	text?: string;
	sign: Partial<Record<SignMethod, string>>;
}

interface SerialisingCase extends Omit<Field, 'name'> {
	id: string;
	value: unknown;
	wire?: string | null;
	allowed?: string;
}

interface UnwrappingCase {
	id: string;
	/** HTTP status; 200 when absent. */
	status?: number;
	body: string;
	response?: ResponseField[];
	payload?: object;
	fault?: object;
}

describe('sign', () => {
	it.each(signing as SigningCase[])(
		'covers $shows ($id)',
		({ params, secret, body, text, sign: expected }) => {
			for (const [method, signature] of Object.entries(expected))
				expect(sign({ params, secret, body, method: method as SignMethod })).toBe(signature);
			if (text) expect(canonicalText(params)).toBe(text);
		},
	);

	it('is covered for each of the three algorithms', () => {
		const methods = new Set((signing as SigningCase[]).flatMap((entry) => Object.keys(entry.sign)));
		expect([...methods].sort()).toEqual(['hmac', 'hmac-sha256', 'md5']);
	});
});

describe('serialise', () => {
	it.each((serialising as SerialisingCase[]).filter(({ allowed }) => !allowed))(
		'writes $type as the platform reads it ($id)',
		({ value, wire, ...field }) => {
			expect(serialise(value, { name: 'x', ...field })).toBe(wire ?? undefined);
		},
	);

	it.each((serialising as SerialisingCase[]).filter(({ allowed }) => allowed))(
		'refuses a wrong $type and says what is allowed ($id)',
		({ value, allowed, ...field }) => {
			expect(() => serialise(value, { name: 'x', ...field })).toThrow(
				new InvalidValueError(allowed ?? ''),
			);
		},
	);
});

describe('unwrap', () => {
	it.each(unwrapping as UnwrappingCase[])(
		'reads an answer ($id)',
		({ status = 200, body, response, payload, fault }) => {
			const answer = { status, text: body };
			expect(unwrapTop(answer, response)).toMatchObject(fault ? { fault } : { payload });
			const outcome = unwrapTop(answer, response);
			if ('payload' in outcome) expect(outcome.payload).toEqual(payload);
		},
	);
});
