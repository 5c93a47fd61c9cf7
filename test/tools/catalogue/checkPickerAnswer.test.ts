import type { Operation } from '../../../nodes/shared/catalogue/types';
import { checkPickerAnswer } from '../../../tools/catalogue/checkPickerAnswer';

const operation = {
	parameters: [
		{ name: 'fields', type: 'string[]', selectsMembers: true, label: '', description: '' },
	],
	result: 'groups[]',
	response: [
		{
			name: 'groups',
			type: 'Group[]',
			fields: [
				{ name: 'title', type: 'String' },
				{
					name: 'roles',
					type: 'Role[]',
					fields: [
						{ name: 'id', type: 'Number' },
						{ name: 'name', type: 'String' },
						{ name: 'up', type: 'Number' },
					],
				},
			],
		},
		{ name: 'ids', type: 'String[]' },
		{ name: 'own', type: 'Shop', fields: [{ name: 'id', type: 'Number' }] },
	],
} as Partial<Operation> as Operation;
const roles = { method: 'a.b', place: 'groups[].roles[]', id: 'id', name: 'name' };
const problemsOf = (list: object, rest = {}) =>
	checkPickerAnswer(operation, { ...roles, ...list }, rest);

describe('checkPickerAnswer', () => {
	it.each([
		[{}, { group: 'title', tree: { parent: 'up' } }],
		[{ tells: ['up'] }, {}],
		[{ place: 'ids[]', id: undefined, name: undefined }, {}],
		[{ place: 'own', name: undefined }, {}],
		[{ fixed: { fields: 'roles.id,roles.name' } }, {}],
		[{ fixed: { fields: 'roles.id,roles.label' }, asked: { 'roles.name': 'roles.label' } }, {}],
	])('takes %j with %j', (list, rest) => expect(problemsOf(list, rest)).toEqual([]));

	it.each([
		[{ place: 'teams[]' }, {}, ['has no teams[] in its answer']],
		[{ place: 'groups[].roles' }, {}, ['has a list at groups[].roles']],
		[{ place: 'own[]', name: undefined }, {}, ['has no list at own[]']],
		[{ id: 'key' }, {}, ['has no key in groups[].roles[]']],
		[{ name: 'label' }, {}, ['has no label in groups[].roles[]']],
		[{ tells: ['size'] }, {}, ['has no size in groups[].roles[]']],
		[{ place: 'groups[]', id: 'title', name: 'roles' }, {}, ['has a record at roles in groups[]']],
		[{}, { group: 'label' }, ['has no label in groups[]']],
		[{}, { tree: { parent: 'above' } }, ['has no above in groups[].roles[]']],
		[{}, { tree: { hasMore: '!leaf' } }, ['has no leaf in groups[].roles[]']],
		[{ id: undefined }, {}, ['lists records at groups[].roles[], whose id is not named']],
		[{ fixed: { fields: 'roles.id' } }, {}, ['is not asked for name by fields']],
		[{ fixed: { fields: 'roles.id,roles.name,age' } }, {}, ['does not take age in fields']],
	])('refuses %j with %j', (list, rest, problems) => {
		expect(problemsOf(list, rest)).toEqual(problems);
	});

	it('goes by the names that are published, where some are', () => {
		const [fields] = operation.parameters;
		if (!fields) throw new Error('No parameter');
		const parameters = [{ ...fields, selectable: ['roles.id', 'roles.title'] }];
		const asked = { ...roles, fixed: { fields: 'roles.id,roles.name' } };
		expect(checkPickerAnswer({ ...operation, parameters }, asked, {})).toEqual([
			'does not take roles.name in fields',
		]);
	});

	it('takes no answer that is not known for certain', () => {
		const problem = ['has an answer that nobody describes for certain'];
		expect(checkPickerAnswer({ ...operation, response: undefined }, roles, {})).toEqual(problem);
		expect(checkPickerAnswer({ ...operation, responseFrom: 'near' }, roles, {})).toEqual(problem);
	});
});
