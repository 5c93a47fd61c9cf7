import { describe as describeNode } from '../../../nodes/shared/description/describeDomain';
import {
	budgetProblems,
	countLines,
	loweredBudgets,
	placesOf,
} from '../../../tools/catalogue/budgets';
import { compileCatalogue } from '../../../tools/catalogue/compile';
import { type Budgets, type FormCounts, countForms } from '../../../tools/catalogue/formCounts';
import { readCatalogue } from '../../../tools/catalogue/readCatalogue';

const none: FormCounts = {
	...{ forms: [], innerForms: [], blindJson: [], blindJsonWithoutExample: [], deepJson: [] },
	...{ openJson: [], unlabelledMembers: [], hiddenRequired: [], silentLists: [] },
};
const budgets: Budgets = {
	...{ blindJson: 1, blindJsonWithoutExample: 0, deepJson: 0, openJson: 0 },
	...{ unlabelledMembers: 0, hiddenRequired: 0, silentLists: 0 },
};

describe('the budgets', () => {
	it('refuse more than there may be, and name what may not be there at all', () => {
		const counts = { ...none, blindJson: ['a: b', 'a: c'], hiddenRequired: ['a: d.e'] };
		expect(budgetProblems(counts, budgets)).toEqual([
			'budgets.json: blindJson: 2 JSON parameters whose members nobody knows instead of at most 1; "npm run check -- --list blindJson" names them',
			'budgets.json: hiddenRequired: 1 required parameters and members that no field shows instead of at most 0: a: d.e',
		]);
	});

	it('take what is within them, and are to be lowered when there is less', () => {
		expect(budgetProblems({ ...none, blindJson: ['a: b'] }, budgets)).toEqual([]);
		expect(loweredBudgets({ ...none, blindJson: ['a: b'] }, budgets)).toEqual([]);
		expect(budgetProblems(none, budgets)).toEqual([]);
		expect(loweredBudgets(none, budgets)).toEqual(['budgets.json: lower blindJson from 1 to 0']);
	});

	it('are as low as the catalogue allows, and no required member is without a field', () => {
		const catalogue = readCatalogue();
		const counts = countForms(
			compileCatalogue(catalogue),
			(domain) => describeNode(domain).properties,
		);
		expect(budgetProblems(counts, catalogue.budgets)).toEqual([]);
		expect(loweredBudgets(counts, catalogue.budgets)).toEqual([]);
		expect(counts.forms.length).toBeGreaterThan(0);
		expect(catalogue.budgets.hiddenRequired).toBe(0);
	});
});

describe('the report', () => {
	it('has a line for each count, and the places of one that is asked for', () => {
		const counts = { ...none, forms: ['a: b'], deepJson: ['a: c.d'] };
		expect(countLines(counts)).toHaveLength(1 + Object.keys(budgets).length);
		expect(countLines(counts)[0]).toBe('1 parameters are forms, with 0 forms inside them');
		expect(placesOf(counts, 'deepJson')).toEqual(['a: c.d']);
		expect(placesOf(counts)).toEqual([]);
		expect(() => placesOf(counts, 'deep')).toThrow('--list takes forms, ');
	});
});
