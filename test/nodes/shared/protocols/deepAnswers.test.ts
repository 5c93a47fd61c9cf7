import { unwrapTop } from '../../../../nodes/shared/protocols/top/unwrapTop';

/** An answer of so many levels, in an envelope or simplified. */
const deep = (levels: number, [before, behind] = ['', '']) =>
	`${before}{"a":${'{"b":['.repeat(levels / 2)}1${']}'.repeat(levels / 2)}}${behind}`;
const envelope = ['{"x_response":', '}'] as [string, string];

describe('an answer of many levels', () => {
	it('is taken as it is when it has a thousand or fewer', () => {
		const outcome = unwrapTop({ status: 200, text: deep(900, envelope) });
		expect(outcome).toHaveProperty('payload.a');
	});

	it.each([5000, 100_000])('is a fault with its reason when it has %i', (levels) => {
		expect(unwrapTop({ status: 200, text: deep(levels, envelope) })).toEqual({
			fault: {
				kind: 'malformed',
				code: 'malformed',
				message: 'The answer is nested more than 1000 levels deep',
				repeat: 'never',
			},
		});
	});

	it('is read when it came simplified and there is nothing to unwrap', () => {
		expect(unwrapTop({ status: 200, text: deep(5000) })).toHaveProperty('payload.a');
	});
});
