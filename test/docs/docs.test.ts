import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};
const kept = filesInGit();
const pages = [
	...['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'],
	...['docs', 'docs/credentials', 'docs/decisions'].flatMap((folder) =>
		readdirSync(join(root, folder))
			.filter((file) => file.endsWith('.md'))
			.map((file) => `${folder}/${file}`),
	),
	...['catalogue', 'examples', 'gateway'].map((folder) => `${folder}/README.md`),
];

/** Folders whose names in code spans are paths of the project. */
const path =
	/^(nodes|credentials|catalogue|compiled|tools|start|gateway|examples|test|docs|icons|\.ci)\/[\w./-]*$/;
const builtOnly = /^compiled\//;

/** A script of ours, or a command of npm: prose may speak of npm as well. */
const command = /(?:npm run |(?:^|`|&& )npm (?!run ))([a-z0-9:]+)/gm;

/** All files that a clone has; nothing where this is no clone, as in an archive. */
function filesInGit(): string[] | undefined {
	if (!existsSync(join(root, '.git'))) return undefined;
	return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
}

/** Whether somebody who reads the repository finds a file or folder. */
function isKept(file: string): boolean {
	const name = file.replace(/\/$/, '');
	const isInGit = !kept || kept.some((one) => one === name || one.startsWith(`${name}/`));
	return isInGit && existsSync(join(root, name));
}

describe.each(pages)('%s', (page) => {
	const text = readFileSync(join(root, page), 'utf8');
	const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '');

	it('names only paths that exist, also in git', () => {
		const paths = spans.filter((span) => path.test(span) && !builtOnly.test(span));
		const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) =>
			join(page, '..', link ?? ''),
		);
		expect([...paths, ...links].filter((file) => !isKept(file))).toEqual([]);
	});

	it('names only scripts that exist', () => {
		const named = [...text.matchAll(command)].map(([, name]) => name ?? '');
		const own = named.filter(
			(name) => !['install', 'ci', 'pack', 'rebuild', 'package', 'registry'].includes(name),
		);
		expect(own.filter((name) => !scripts[name])).toEqual([]);
	});
});
