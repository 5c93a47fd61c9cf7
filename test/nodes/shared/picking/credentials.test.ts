import { NodeHelpers } from 'n8n-workflow';
import { findAnywhere } from '../../../../nodes/shared/catalogue/anywhere';
import { allPickers } from '../../../../nodes/shared/catalogue/pickers';
import { credentialsOf } from '../../../../nodes/shared/protocols/credentialsOf';
import { nodeOf, type PickedPlace, pickedPlaces } from '../../../support/pickedPlaces';

/** Methods of a list, and of those by whose entries it is asked. */
function methodsOf(key: string): string[] {
	const { method, more = [], needs = [] } = allPickers()[key] ?? { method: '' };
	const outer = needs.flatMap(({ each }) => (each ? methodsOf(each) : []));
	return [method, ...more.map((list) => list.method), ...outer];
}

/** Types of credentials that the node shows for the operation of a place, as n8n has them shown. */
function shown({ operation, ...place }: PickedPlace): string[] {
	const node = nodeOf(place);
	return ['accessToken', 'oAuth2'].flatMap((authentication) => {
		const parameters = { authentication, operation: operation.method };
		return (node.description.credentials ?? [])
			.filter((one) => NodeHelpers.displayParameter(parameters, one, null, node.description))
			.map(({ name }) => name);
	});
}

describe('the lists of an operation', () => {
	it('are asked with a credential that the operation has', () => {
		const without = pickedPlaces().filter((place) => {
			const own = new Set(shown(place));
			const needed = methodsOf(place.key).map((method) =>
				credentialsOf(findAnywhere(method)?.route),
			);
			return !needed.every((types) => types.every((type) => own.has(type)));
		});
		expect(without.map(({ key, operation }) => `${operation.method} ${key}`)).toEqual([]);
	});
});
