import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readCatalogue } from '../../../tools/catalogue/readCatalogue';
import { planImport } from '../../../tools/import/planImport';
import { readDocuments } from '../../../tools/import/readDocuments';
import { renderReport, writeImport } from '../../../tools/import/writeImport';

const specification = `查询交易 按编号查询一笔交易 文档地址:https://x.example/?apiId=1
参数:tid – 交易编号
  • fields – 返回的字段
class AddApi[源代码]
新增交易 文档地址:https://x.example/?apiId=2
参数:tid – 交易编号
`;
const wire = (apiId: number, method: string, ...names: string[]) => ({
	apiId,
	category: 'Trade',
	method,
	parameters: names.map((python) => ({ python, required: true })),
	listedIn2026: true,
});
const field = (name: string, type: string, maxLength?: number) => ({
	name,
	type,
	required: true,
	maxLength,
});
const api = (id: number, method: string, title: string, maxLength: number) => ({
	id,
	method,
	title,
	request: [field('tid', 'Number', maxLength), ...(id === 1 ? [field('fields', 'String[]')] : [])],
	response: [{ name: 'trade', type: 'Trade', fields: [{ name: 'tid', type: 'Number' }] }],
});

/** What people have written; none of it may change. */
const own = {
	'shop/trade.texts.json': { 'a.trade.get': { name: 'Get Trade', parameters: { tid: {} } } },
	'shop/trade.corrections.json': [
		{
			reason: 'x',
			changes: [{ method: 'a.trade.get', parameter: 'tid', field: 'maxLength', from: 20, to: 30 }],
		},
	],
	'shop/trade.repeatable.json': { reads: ['a.trade.get'] },
	'shop/trade.added.json': { operations: [{ method: 'a.own.get', parameters: [] }] },
	'domains.json': [{ value: 'shop', resources: [{ value: 'trade', category: '交易API' }] }],
	'pages.json': {},
	'paging-exceptions.json': [],
	'unknown-answers.json': [],
	'unknown-shapes.json': [],
	'refused-answers.json': [],
	'refused-facts.json': [
		{ kind: 'limit', reason: 'x', facts: { 'a.trade.get': ['fields'], 'a.gone.get': ['tid'] } },
	],
	'most-used.json': {},
	'synonyms.json': {},
	'writing-words.json': { chinese: [], chineseNouns: [] },
	'routes/elements.json': {},
	'glossary.json': {},
	'errors.json': {},
	'budgets.json': {},
	'increments.json': [],
	'beside.json': [],
	'packages.json': {},
	'labels.json': {},
	'pickers.json': {},
	'picker-rules.json': [],
	'id-hints.json': [],
	'id-kinds.json': {},
	'kind-pickers.json': {},
};

describe('an import from made-up documents', () => {
	let folder: string;
	const catalogue = () => join(folder, 'catalogue');
	const put = (path: string, content: unknown) => {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
	};
	const documents = (month: string, ...apis: object[]) =>
		put(`facts/top-metadata-2026-${month}/trade.json`, { apis });
	const importAll = () => {
		const read = readDocuments(join(folder, 'specification.txt'), join(folder, 'facts'));
		const plan = planImport(readCatalogue(catalogue()), read);
		writeImport(plan, catalogue());
		return renderReport(plan);
	};
	const content = () =>
		Object.fromEntries(
			readdirSync(catalogue(), { recursive: true, encoding: 'utf8' })
				.filter((file) => file.endsWith('.json'))
				.map((file) => [file, readFileSync(join(catalogue(), file), 'utf8')]),
		);

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-taobao-'));
		for (const [file, value] of Object.entries(own)) put(`catalogue/${file}`, value);
		put('catalogue/source.json', { operations: 0, categories: 0, origins: ['made up'] });
		put('specification.txt', specification);
		put('facts/domains.json', [{ categories: [{ seedClass: 'Trade', titleZh: '交易API' }] }]);
		put('facts/wire-names.json', [
			wire(1, 'a.trade.get', 'tid', 'fields'),
			wire(2, 'a.trade.add', 'tid'),
		]);
		documents('04', api(1, 'a.trade.get', '查询交易', 20), api(2, 'a.trade.add', '新增交易', 20));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('writes facts and their counts, leaves what people wrote, and changes no byte when it runs again', () => {
		const text = importAll();
		expect(text).toContain('New operations (2):\n- a.trade.get\n- a.trade.add');
		const first = content();
		expect(JSON.parse(first['source.json'] ?? '')).toEqual({
			operations: 2,
			categories: 1,
			newer: { operations: 0, packages: 0, added: 0 },
			origins: ['made up'],
		});
		const { operations } = JSON.parse(first['shop/trade.json'] ?? '') as { operations: object[] };
		expect(operations).toMatchObject([
			{ method: 'a.trade.add', apiId: 2, title: '新增交易', status: 'current' },
			{
				method: 'a.trade.get',
				parameters: [{ name: 'tid', type: 'numeric', required: true, maxLength: 20 }, {}],
			},
		]);
		for (const [file, value] of Object.entries(own))
			expect(JSON.parse(first[file] ?? '')).toEqual(value);
		expect(importAll()).not.toContain('Changed facts');
		expect(content()).toEqual(first);
	});

	it('reads the newest metadata, and tells what they change and which correction they make stale', () => {
		importAll();
		documents('09', api(1, 'a.trade.get', '查询交易', 40), api(2, 'a.trade.add', '新增交易', 20));
		const text = importAll();
		expect(text).toContain('Changed facts (1):\n- a.trade.get parameters.tid.maxLength: 20 → 40');
		expect(text).toContain(
			'Corrections that no longer fit (1):\n- shop/trade.corrections.json: a.trade.get tid maxLength is now 40, not 20',
		);
	});

	it('counts the facts of official SDKs by what corrections make of them, and names the open and the stale ones', () => {
		const limit = (parameter: string, maxLength: number) => ({
			kind: 'limit',
			method: 'a.trade.get',
			parameter,
			maxLength,
		});
		put('facts/sdk/corrections.json', [
			limit('tid', 30),
			limit('fields', 9),
			{ kind: 'unmarked-read', method: 'a.trade.get' },
			{ kind: 'required', method: 'a.trade.add', parameter: 'nick' },
		]);
		const text = importAll();
		expect(JSON.parse(content()['source.json'] ?? '')).toMatchObject({
			sdkFacts: {
				limit: { taken: 1, refused: 1 },
				required: { taken: 0, refused: 0 },
				'unmarked-read': { taken: 1, refused: 0 },
			},
		});
		expect(text).toContain('neither taken nor refused (1):\n- required a.trade.add nick');
		expect(text).toContain('are stale (1):\n- limit a.gone.get tid: no document has it');
		rmSync(join(folder, 'facts/sdk'), { recursive: true });
		importAll();
		expect(content()['source.json']).toContain('sdkFacts');
	});
});
