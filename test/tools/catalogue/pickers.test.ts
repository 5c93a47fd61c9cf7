import type { DescribedParameter, Domain, Operation } from '../../../nodes/shared/catalogue/types';
import {
	accessOf,
	compilePickers,
	excepts,
	idPlaces,
	isAbout,
	markPicked,
} from '../../../tools/catalogue/pickers';

const text = { label: 'L', description: '' };
const parameters: DescribedParameter[] = [
	{ ...text, name: 'tid', type: 'numeric' },
	{ ...text, name: 'pages', type: 'number' },
	{ ...text, name: 'kind', type: 'string', options: [{ value: 'a', name: 'A' }] },
	{
		...text,
		name: 'order',
		type: 'struct[]',
		fields: [
			{ name: 'tid', type: 'string' },
			{ name: 'ids', type: 'string[]' },
		],
	},
];
const domainOf = (operation: Partial<Operation>): Domain =>
	({
		value: 'shop',
		resources: [
			{ operations: [{ method: 'a.b', status: 'current', parameters, ...operation } as Operation] },
		],
	}) as Partial<Domain> as Domain;
const places = idPlaces([domainOf({ parameters: structuredClone(parameters) })], {});
const [first] = places;

describe('idPlaces', () => {
	it('has texts, digits and lists of them with their paths, and no counts, structs and choices', () => {
		expect(places.map(({ path }) => path)).toEqual(['tid', 'order.tid', 'order.ids']);
	});

	it('knows what stands beside a member, then what stands around it', () => {
		expect(places.find(({ path }) => path === 'order.ids')?.around).toEqual([
			...['tid', 'ids'],
			...['tid', 'pages', 'kind', 'order'],
		]);
	});

	it('keeps what is among the most used, delisted or not', () => {
		expect(idPlaces([domainOf({ status: 'delisted' })], { 'a.b': '' })).toHaveLength(3);
	});

	it('leaves out what the platform no longer lists, but for platforms whose lists nobody has', () => {
		expect(idPlaces([domainOf({ status: 'delisted' })], {})).toEqual([]);
		const route = { protocol: 'dingTalk', verb: 'GET', path: '/a' } as const;
		expect(idPlaces([domainOf({ status: 'delisted', route })], {})).toHaveLength(3);
	});
});

describe('a rule', () => {
	const rule = { picker: 'trade', names: ['tid'], domains: ['shop'] };
	const pathsOf = (change: object) =>
		markPicked(idPlaces([domainOf({ parameters: structuredClone(parameters) })], {}), [
			{ ...rule, ...change },
		]).map(({ path }) => path);

	it.each([
		[{}, ['tid', 'order.tid']],
		[{ top: true }, ['tid']],
		[{ methods: ['a.*'] }, ['tid', 'order.tid']],
		[{ methods: ['a'] }, []],
		[{ notMethods: ['a.b'] }, []],
		[{ domains: ['other'] }, []],
		[{ except: { 'a.b order.tid': 'another trade' } }, ['tid']],
		[{ except: { 'a.* *': 'other trades' } }, []],
	])('with %j picks %j', (change, paths) => expect(pathsOf(change)).toEqual(paths));

	it('names its list in the fields themselves', () => {
		const domain = domainOf({ parameters: structuredClone(parameters) });
		markPicked(idPlaces([domain], {}), [{ ...rule, top: true }]);
		const fields = domain.resources[0]?.operations[0]?.parameters;
		expect(fields?.map(({ picker }) => picker)).toEqual(['trade', undefined, undefined, undefined]);
	});

	it('is about what it excepts, too', () => {
		if (!first) throw new Error('No place');
		expect(isAbout({ ...rule, except: { 'a.b tid': 'a reason' } }, first)).toBe(true);
		expect(excepts('a.b tid', first)).toBe(true);
		expect(excepts('a.b order.tid', first)).toBe(false);
	});
});

it('what only the check knows is not compiled, of further lists neither', () => {
	const list = { method: 'a.b', place: 'a[]', asked: { name: 'title' } };
	const rows = { shop: { ...list, label: 'shops', doubt: 'Nobody knows', more: [list] } };
	expect(compilePickers(rows)).toEqual({
		shop: {
			...{ label: 'shops', method: 'a.b', place: 'a[]' },
			more: [{ method: 'a.b', place: 'a[]' }],
		},
	});
});

it('operations that are called by other credentials or tokens have another access', () => {
	const dingTalk = { protocol: 'dingTalk', verb: 'GET', path: '/a' } as const;
	const routes = [
		undefined,
		{ protocol: 'qimen' } as const,
		dingTalk,
		{ ...dingTalk, token: 'suite' } as const,
		{ ...dingTalk, token: 'robot' } as const,
	];
	expect(new Set(routes.map((route) => accessOf({ route }))).size).toBe(routes.length);
	expect(accessOf({ route: { protocol: 'dingTalkTop' } })).toBe(accessOf({ route: dingTalk }));
});
