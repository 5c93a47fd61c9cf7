import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogueFolder } from '../../../tools/catalogue/paths';
import { readCatalogue } from '../../../tools/catalogue/readCatalogue';

/** All that is not about a resource. */
const shared = [
	...[
		'domains',
		'pages',
		'paging-exceptions',
		'unknown-answers',
		'unknown-shapes',
		'refused-answers',
		'refused-facts',
		'writing-words',
		'budgets',
		'glossary',
		'errors',
	].map((name) => `${name}.json`),
	'routes',
];

describe('readCatalogue', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-taobao-'));
		for (const name of shared)
			cpSync(join(catalogueFolder, name), join(folder, name), { recursive: true });
		mkdirSync(join(folder, 'shop'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it.each([
		['a broken file', 'shop/trade.texts.json', '{ ', 'shop/trade.texts.json: holds no JSON data'],
		['an empty file', 'shop/trade.json', '', 'shop/trade.json: holds no JSON data'],
		['null', 'glossary.json', 'null', 'glossary.json: holds no JSON data'],
		[
			'texts of one method twice',
			'shop/trade.texts.json',
			'{"a.get":{"name":"A"},"a.get":{"name":"B"}}',
			'shop/trade.texts.json: a.get stands twice',
		],
		[
			'a method in two files of routes',
			'routes/zz.json',
			'{"dingtalk.oapi.user.get":{"protocol":"qimen"}}',
			'routes/zz.json: dingtalk.oapi.user.get stands in routes/dingTalk.json already',
		],
	])('names the file of %s', (_, file, content, problem) => {
		writeFileSync(join(folder, file), content);
		expect(() => readCatalogue(folder)).toThrow(problem);
	});
});
