import type { DescribedField, Domain, Operation } from '../../../nodes/shared/catalogue/types';
import type { IdHint } from '../../../tools/catalogue/files';
import { addHints, hintsByPlace, namedOperations } from '../../../tools/catalogue/idHints';
import type { Place } from '../../../tools/catalogue/pickers';

const domainOf = (value: string, displayName: string, operations: Array<Partial<Operation>>) =>
	({ value, displayName, resources: [{ operations }] }) as unknown as Domain;
const domains = [
	domainOf('shop', 'Shop', [
		{ method: 'chat.create', name: 'Create Chat', status: 'current' },
		{ method: 'chat.old', name: 'Create Old Chat', status: 'delisted' },
	]),
];
const packages = [
	{ value: 'p', name: 'P', operations: [{ method: 'new.get', name: 'Get New' } as Operation] },
];
const named = namedOperations(domains, packages);
const placeOf = (change: Partial<DescribedField> = {}, domain = 'shop'): Place => ({
	operation: { method: 'chat.send', parameters: [] } as Partial<Operation> as Operation,
	domain,
	path: 'chat_id',
	around: [],
	field: { name: 'chat_id', type: 'string', label: 'Chat ID', ...change },
});
const hint: IdHint = {
	names: ['chat_id'],
	domains: ['shop', 'far'],
	hint: 'Returned by {chat.create}',
};
const helped = (place: Place, own: IdHint = hint) => {
	addHints(hintsByPlace([place], [own], { 'chat.send': '' }), named);
	return place.field.description;
};

describe('the help of an ID that is not picked', () => {
	it('says by the name of the operation which one returns it, elsewhere with its node', () => {
		expect(helped(placeOf())).toBe('Returned by Create Chat');
		expect(helped(placeOf({}, 'far'))).toBe('Returned by Create Chat (Shop)');
		expect(helped(placeOf(), { ...hint, hint: 'From {new.get}' })).toBe(
			'From Get New (Taobao API)',
		);
	});

	it('names no operation that the platform no longer lists', () => {
		expect(named('chat.old', 'shop')).toBeUndefined();
	});

	it.each([
		['ID of the chat', 'Returned by Create Chat'],
		['ID of the group', 'ID of the group. Returned by Create Chat.'],
		['From the answer of creating', 'From the answer of creating'],
		["The caller's own ID", "The caller's own ID"],
		['Deprecated', 'Deprecated'],
	])('with "%s" is "%s"', (description, help) => {
		expect(helped(placeOf({ description }))).toBe(help);
	});

	it('has the sentence all the same where that is wanted', () => {
		expect(helped(placeOf({ description: 'From nowhere' }), { ...hint, always: true })).toBe(
			'From nowhere. Returned by Create Chat.',
		);
	});

	it('has none where it is picked, where a reason stands instead, and in other operations', () => {
		expect(helped(placeOf({ picker: 'chat' }))).toBeUndefined();
		expect(helped(placeOf(), { ...hint, hint: undefined, why: 'Own numbers.' })).toBeUndefined();
		expect(helped(placeOf(), { ...hint, methods: ['item.*'] })).toBeUndefined();
		expect(helped(placeOf({}, 'mall'))).toBeUndefined();
	});

	it('is that of the first hint, and of the most used operations where only they are meant', () => {
		const hints = [{ ...hint, hint: 'First' }, hint];
		expect(hintsByPlace([placeOf()], hints, {}).values().next().value).toBe(hints[0]);
		expect(hintsByPlace([placeOf()], [{ ...hint, mostUsed: true }], {}).size).toBe(0);
	});
});
