import type { OperationFacts } from '../../../nodes/shared/catalogue/types';
import { errorTable } from '../../../nodes/shared/faults/errorTable';
import { checkErrors } from '../../../tools/catalogue/checkErrors';
import { checkSuccess } from '../../../tools/catalogue/crossCheck';
import { readCatalogue } from '../../../tools/catalogue/readCatalogue';
import { validateSchema } from '../../../tools/catalogue/validateSchema';

describe('the table of faults', () => {
	it('has no problem', () => {
		expect(checkErrors(errorTable)).toEqual([]);
	});

	it('may not have ranges that overlap', () => {
		const codes = { ...errorTable.codes, '105-120': { kind: 'business' as const } };
		expect(checkErrors({ ...errorTable, codes })).toContain(
			'errors.json: codes 100-106 and 105-120 overlap',
		);
	});

	it('may not say in a title what n8n says anyway', () => {
		const subCodes = { 'isv.x': { kind: 'business' as const, title: 'The call failed' } };
		expect(checkErrors({ ...errorTable, subCodes })).toEqual([
			'errors.json: isv.x: "The call failed" says what n8n says',
		]);
	});

	it('may have no entry that no answer leads to', () => {
		const entry = { kind: 'business' as const };
		const codes = {
			'errcode x1': entry,
			'HTTP 599': entry,
			'errcode 5-9': entry,
			'errcode 7': entry,
			'11': entry,
		};
		const subCodes = { 'isv.a*': entry, 'isv.b': { ...entry, codes: ['11'] } };
		const { kinds } = errorTable;
		const lost = checkErrors({ kinds, codes, subCodes }).filter((text) =>
			text.includes('leads to'),
		);
		expect(lost).toEqual(
			['errcode x1', 'HTTP 599'].map(
				(name) => `errors.json: ${name}: no answer with this code leads to the entry`,
			),
		);
	});

	it('may have no sub-code that another one hides', () => {
		const subCodes = {
			'isv.*a': { kind: 'business' as const },
			'isv.**a': { kind: 'parameter' as const },
		};
		const { kinds } = errorTable;
		expect(checkErrors({ kinds, codes: {}, subCodes })).toEqual([
			'errors.json: isv.**a: no answer with this code leads to the entry',
		]);
	});

	it('may say only of throttling what is banned, and must say it for that kind', () => {
		const { throttled, auth } = errorTable.kinds;
		const kinds = {
			...errorTable.kinds,
			throttled: { ...throttled, scope: undefined },
			auth: { ...auth, scope: 'app' as const },
		};
		const codes = { X: { kind: 'business' as const, scope: 'app' as const } };
		expect(checkErrors({ kinds, codes, subCodes: {} })).toEqual(
			['auth', 'throttled', 'X'].map(
				(name) => `errors.json: ${name}: a scope belongs to the kind throttled and its entries`,
			),
		);
	});

	it('knows no other scope of a ban than its schema', () => {
		const codes = { ...errorTable.codes, 7: { kind: 'throttled', scope: 'everybody' } };
		const errors = { ...errorTable, codes } as unknown as typeof errorTable;
		const problems = validateSchema({ ...readCatalogue(), facts: [], errors });
		expect(problems.filter((problem) => problem.includes('/codes/7'))).toHaveLength(1);
	});

	it('is read against its schema', () => {
		const subCodes = { 'isv.x': { kind: 'unknown', hint: 'Ends with a stop.' } };
		const errors = { ...errorTable, subCodes } as unknown as typeof errorTable;
		const catalogue = { ...readCatalogue(), facts: [], errors };
		const problems = validateSchema(catalogue).filter((problem) => problem.includes('isv.x'));
		expect(problems).toHaveLength(2);
	});
});

describe('checkSuccess', () => {
	const response = [
		{ name: 'result', type: 'R', fields: [{ name: 'success', type: 'Boolean' }] },
		{ name: 'list', type: 'L[]', fields: [{ name: 'success', type: 'Boolean' }] },
	];
	it.each([
		['result.success', 0],
		['result', 1],
		['success', 1],
		['list.success', 1],
	])('looks for %s in the answer', (path, count) => {
		const operation = { method: 'x', response, success: { path } } as unknown as OperationFacts;
		expect(checkSuccess(operation)).toHaveLength(count);
	});
});
