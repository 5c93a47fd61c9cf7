import type { DescribedField, Operation } from '../../../nodes/shared/catalogue/types';
import { checkIdHints } from '../../../tools/catalogue/checkIdHints';
import type { IdHint } from '../../../tools/catalogue/files';
import { hintsByPlace } from '../../../tools/catalogue/idHints';
import type { Place } from '../../../tools/catalogue/pickers';

const named = (method: string) => (method === 'chat.create' ? 'Create Chat' : undefined);
const create = {
	response: [{ name: 'chatId', type: 'String' }],
} as Partial<Operation> as Operation;
const operations = new Map([['chat.create', create]]);
const placeOf = (change: Partial<DescribedField> = {}, domain = 'shop'): Place => ({
	operation: { method: 'chat.send', parameters: [] } as Partial<Operation> as Operation,
	domain,
	path: 'chat_id',
	around: [],
	field: { name: 'chat_id', type: 'string', ...change },
});
const hint: IdHint = {
	names: ['chat_id'],
	domains: ['shop', 'far'],
	hint: 'Returned by {chat.create}',
};

describe('checkIdHints', () => {
	const problemsOf = (hints: IdHint[], places: Place[]) => {
		const mostUsed = { 'chat.send': '' };
		const hinted = hintsByPlace(places, hints, mostUsed);
		return checkIdHints(hints, { places, hinted, named, operations, mostUsed });
	};
	const both = [placeOf(), placeOf({}, 'far')];

	it('takes hints all of whose parts are about something', () =>
		expect(problemsOf([hint], both)).toEqual([]));

	it.each([
		[
			{ names: ['chat_id', 'cid'], hint: 'By {chat.create}' },
			'id-hints.json: chat_id, cid: cid matches nothing',
		],
		[{ domains: ['shop', 'far', 'mall'] }, 'id-hints.json: chat_id: mall matches nothing'],
		[{ methods: ['chat.*', 'item.get'] }, 'id-hints.json: chat_id: item.get matches nothing'],
		[{ hint: 'By {none}' }, 'id-hints.json: none is no operation that the platform lists'],
		[
			{ hint: 'Returned by {chat.create} as cid' },
			'id-hints.json: chat.create does not return cid',
		],
	])('refuses %j', (change, problem) => {
		expect(problemsOf([{ ...hint, ...change }], both)).toEqual([problem]);
	});

	it('asks for a list or a hint for each ID of the most used operations', () => {
		const problem = 'chat.send: chat_id is an ID that is neither picked nor named in id-hints.json';
		expect(problemsOf([], [placeOf()])).toEqual([problem]);
		expect(problemsOf([], [placeOf({ picker: 'chat' })])).toEqual([]);
		expect(problemsOf([], [placeOf({ name: 'text' }), placeOf({ name: 'is_paid' })])).toEqual([]);
	});
});
