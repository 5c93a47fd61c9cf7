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
		expect(checkErrors({ ...errorTable, codes })).toEqual([
			'errors.json: codes 100-106 and 105-120 overlap',
		]);
	});

	it('may not say in a title what n8n says anyway', () => {
		const subCodes = { 'isv.x': { kind: 'business' as const, title: 'The call failed' } };
		expect(checkErrors({ ...errorTable, subCodes })).toEqual([
			'errors.json: isv.x: "The call failed" says what n8n says',
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
