import { execFileSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operationsOf } from '../../nodes/shared/catalogue/domain';
import type { Domain, Operation } from '../../nodes/shared/catalogue/types';
import { compileCatalogue } from '../../tools/catalogue/compile';
import { root } from '../../tools/catalogue/paths';
import { readCatalogue } from '../../tools/catalogue/readCatalogue';

/** A block of a recipe: commands, or what a file gains. */
interface Block {
	kind: string;
	file?: string;
	content: string;
}

/** The blocks of each recipe of CONTRIBUTING.md that has some, in their order. */
function readRecipes(): Map<string, Block[]> {
	const sections = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').split(/^## /m).slice(1);
	const recipes = sections.map((section): [string, Block[]] => {
		const [title = ''] = section.split('\n');
		const blocks = section.matchAll(/^( *)```(\w+)(?: (\S+))?\n([^]*?)^ *```$/gm);
		return [
			title,
			[...blocks].map(([, indent = '', kind = '', file, text = '']) => ({
				kind,
				file,
				content: text.replace(new RegExp(`^${indent}`, 'gm'), ''),
			})),
		];
	});
	return new Map(recipes.filter(([, blocks]) => blocks.length > 0));
}

/** What commands of recipes read or write. */
const parts = [
	...['catalogue', 'credentials', 'icons', 'nodes', 'tools', 'test/compliance', 'test/support'],
	...['test/nodes/shared/faults', 'package.json', 'tsconfig.json', 'jest.config.js'],
];

/** A checkout of one's own, in which a recipe is followed. */
class Checkout {
	private readonly folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-taobao-'));

	private domains?: Domain[];

	constructor() {
		for (const part of parts)
			cpSync(join(root, part), join(this.folder, part), { recursive: true });
		symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
		this.run('git init --quiet && git add catalogue');
	}

	/** Follows a recipe; returns what its commands print. */
	follow(blocks: Block[]): string {
		return blocks.map((block) => this.take(block)).join('');
	}

	private take({ kind, file, content }: Block): string {
		if (kind === 'sh') return this.run(content);
		if (!file) throw new Error(`A block of ${kind} names no file`);
		const path = join(this.folder, file);
		if (kind === 'diff') writeFileSync(path, patched(this.read(file), content));
		else {
			const before = existsSync(path) ? (JSON.parse(this.read(file)) as unknown) : undefined;
			const after = merged(before, JSON.parse(content));
			writeFileSync(path, JSON.stringify(after, null, 2));
		}
		return '';
	}

	private run(command: string): string {
		const options = { cwd: this.folder, encoding: 'utf8', stdio: 'pipe' } as const;
		return execFileSync('sh', ['-e', '-c', command], options);
	}

	read(file: string): string {
		return readFileSync(join(this.folder, file), 'utf8');
	}

	/** The catalogue as it is when this is first called. */
	compile(): Domain[] {
		this.domains ??= compileCatalogue(readCatalogue(join(this.folder, 'catalogue')));
		return this.domains;
	}

	operation(method: string): Operation {
		const found = this.compile()
			.flatMap(operationsOf)
			.find((operation) => operation.method === method);
		if (!found) throw new Error(`${method} is not in the compiled catalogue`);
		return found;
	}

	remove(): void {
		rmSync(this.folder, { recursive: true });
	}
}

/** Objects are merged and lists become longer; lists of texts are in alphabetical order. */
function merged(before: unknown, after: unknown): unknown {
	if (before === undefined || typeof after !== 'object' || after === null) return after;
	if (Array.isArray(after)) {
		const list = [...(before as unknown[]), ...(after as unknown[])];
		return list.every((entry) => typeof entry === 'string') ? list.sort() : list;
	}
	const known = before as Record<string, unknown>;
	const members = Object.entries(after).map(([name, value]) => [name, merged(known[name], value)]);
	return { ...known, ...(Object.fromEntries(members) as object) };
}

/** A text with each line that begins with `-` taken out; it must be there once. */
function patched(text: string, diff: string): string {
	return diff
		.split('\n')
		.filter((line) => line.startsWith('-'))
		.map((line) => line.slice(1))
		.reduce((rest, line) => {
			const [before, after, ...more] = rest.split(`\n${line}\n`);
			if (before === undefined || after === undefined || more.length > 0)
				throw new Error(`"${line}" does not stand once`);
			return `${before}\n${after}`;
		}, text);
}

const recipes = readRecipes();

/** What shows that a recipe has done what it is for, by its title. */
const outcomes: Record<string, (checkout: Checkout, output: string) => void> = {
	'Correct a fact': (checkout, output) => {
		expect(output).toContain('Facts  (catalogue/taobaoTrade/refund.json)');
		const { parameters, response } = checkout.operation('taobao.refund.get');
		expect(parameters.find(({ name }) => name === 'refund_id')?.maxLength).toBe(20);
		const payment = response?.[0]?.fields?.find(({ name }) => name === 'payment');
		expect(payment?.type).toBe('Price');
		const [cancel] = checkout.operation('taobao.rdc.aligenius.sendgoods.cancel').parameters;
		expect(cancel?.fields?.find(({ name }) => name === 'oid')?.required).toBe(true);
	},
	'Correct a text': (checkout) => {
		const { description } = checkout.operation('taobao.refund.get');
		expect(description).toBe(
			'Returns amounts, status, reason, item and return parcel of one refund',
		);
	},
	'Add an API': (checkout, output) => {
		expect(output).toContain('first texts for taobao.trade.note.get');
		expect(checkout.operation('taobao.trade.note.get')).toMatchObject({
			name: 'Get Trade Note',
			repeatable: true,
			parameters: [{ name: 'tid', label: 'Trade ID' }],
		});
	},
	'Add a domain': (checkout) => {
		const domains = checkout.compile();
		const methodsOf = (domain: string) =>
			domains
				.filter(({ value }) => value === domain)
				.flatMap(operationsOf)
				.map(({ method }) => method);
		expect(methodsOf('taobaoQuality')).toContain('taobao.qt.reports.get');
		expect(methodsOf('taobaoMedia')).not.toContain('taobao.qt.reports.get');
		const node = 'nodes/TaobaoQuality/TaobaoQuality.node';
		expect(checkout.read(`${node}.ts`)).toContain("describeDomain('taobaoQuality')");
		expect(checkout.read('package.json')).toContain(`dist/${node}.js`);
	},
	'Add a picker': (checkout, output) => {
		const articles = 'dingtalk.oapi.material.article';
		expect(output).toContain(`article_id  dingTalkArticle: articles by ${articles}.list`);
		for (const name of ['get', 'publish', 'delete'])
			expect(checkout.operation(`${articles}.${name}`).parameters).toContainEqual(
				expect.objectContaining({ name: 'article_id', picker: 'dingTalkArticle' }),
			);
	},
	'Add an event': (checkout) => {
		const node = 'nodes/TaobaoMediaTrigger/TaobaoMediaTrigger.node';
		expect(checkout.read(`${node}.ts`)).toContain("runTrigger(this, 'taobaoMedia')");
		expect(checkout.read(`${node}.json`)).toContain('taobaoMediaTrigger.html');
		expect(checkout.read('package.json')).toContain(`dist/${node}.js`);
	},
	'Explain an error': (checkout) => {
		expect(checkout.read('catalogue/errors.json')).toContain('isv.note-too-long');
		expect(checkout.read('test/compliance/faults.json')).toContain('isv.note-too-long');
	},
	'Tell a fault in a success': (checkout) => {
		const { success } = checkout.operation('taobao.eticket.merchant.ma.available');
		expect(success).toEqual({ path: 'ret_code', values: ['1'] });
		expect(checkout.read('test/compliance/business.json')).toContain('voucher-not-available');
	},
};

describe('a recipe of CONTRIBUTING.md', () => {
	let checkout: Checkout;

	beforeEach(() => {
		checkout = new Checkout();
	});
	afterEach(() => checkout.remove());

	it.each(Object.keys(outcomes))('works as it stands there: %s', (title) => {
		const output = checkout.follow(recipes.get(title) ?? []);
		expect(output).toContain('no problem');
		outcomes[title]?.(checkout, output);
	});

	it('that is broken is noticed by the check', () => {
		const [first, ...others] = recipes.get('Add a domain') ?? [];
		const without = { kind: 'sh', content: 'mkdir catalogue/taobaoQuality' };
		expect(first?.content).toContain('git mv');
		expect(() => checkout.follow([without, ...others])).toThrow('Command failed');
	});
});

it.each([
	['Explain an error', 'errorTable'],
	['Tell a fault in a success', 'business'],
])('%s runs the test that shows it', (title, suite) => {
	const commands = (recipes.get(title) ?? []).filter(({ kind }) => kind === 'sh');
	expect(commands.map(({ content }) => content).join('\n')).toMatch(
		new RegExp(`npm run jest -- \\S*${suite}`),
	);
});

it('every recipe with something to do is followed', () => {
	expect([...recipes.keys()]).toEqual(Object.keys(outcomes));
});
