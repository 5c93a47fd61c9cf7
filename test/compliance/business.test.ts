import { findBusinessFault } from '../../nodes/shared/faults/businessFault';
import { applyCorrections } from '../../tools/catalogue/corrections';
import { factsByMethod, readCatalogue } from '../../tools/catalogue/readCatalogue';
import business from './business.json';

interface BusinessCase {
	id: string;
	/** The operation whose facts hold. */
	method: string;
	payload: object;
	/** Absent: the answer is good. */
	fault?: object;
}

const catalogue = readCatalogue();
const facts = factsByMethod(catalogue.facts);
applyCorrections(facts, catalogue.corrections);

describe('findBusinessFault', () => {
	it.each(business as BusinessCase[])('judges an answer ($id)', ({ method, payload, fault }) => {
		const operation = facts.get(method);
		expect(operation).toBeDefined();
		const found = findBusinessFault(payload, operation);
		if (!fault) return expect(found).toBeUndefined();
		const plain = JSON.parse(JSON.stringify(found)) as object;
		expect(plain).toEqual({ repeat: 'never', ...fault });
	});

	it('leaves the answer as it is', () => {
		for (const { payload, method } of business as BusinessCase[]) {
			const before = JSON.stringify(payload);
			findBusinessFault(payload, facts.get(method));
			expect(JSON.stringify(payload)).toBe(before);
		}
	});
});
