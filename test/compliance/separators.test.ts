import type { Parameter } from '../../nodes/shared/catalogue/types';
import { serialise } from '../../nodes/shared/values/serialise';
import { applyCorrections } from '../../tools/catalogue/corrections';
import { factsByMethod, readCatalogue } from '../../tools/catalogue/readCatalogue';
import cases from './separators.json';

const catalogue = readCatalogue();
const facts = factsByMethod(catalogue.facts);
applyCorrections(facts, catalogue.corrections);

/** The examples are those of the platform's own texts. */
describe('several values', () => {
	it.each(cases)(
		'of $parameter of $method travel as $wire, given by commas or as a list',
		({ method, parameter, values, wire }) => {
			const { parameters = [] } = facts.get(method) ?? {};
			const field = parameters.find(({ name }) => name === parameter) as Parameter;
			for (const given of [
				values,
				values.join(','),
				values.join(', '),
				JSON.stringify(values),
				wire,
			])
				expect(serialise(given, field)).toBe(wire);
		},
	);
});
