import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(__dirname, '../../.github/workflows');
const files = readdirSync(folder).map((file) =>
	readFileSync(join(folder, file), 'utf8').replace(/^\s*#.*\n/gm, ''),
);
const lines = files.flatMap((text) => text.split('\n'));

/** The texts of all jobs: what stands below `jobs:`, divided at the names, which are indented by two. */
const jobs = files.flatMap((text) =>
	text
		.slice(text.indexOf('\njobs:\n') + 7)
		.split(/^(?= {2}[\w-]+:$)/m)
		.filter((job) => /^ {2}[\w-]+:$/m.test(job)),
);

describe('the workflows', () => {
	it('take actions of others by commit, with the version behind it', () => {
		const used = lines.flatMap((line) => /uses:\s*(.+)$/.exec(line)?.[1] ?? []);
		const others = used.filter((action) => !action.startsWith('./'));
		expect(others.length).toBeGreaterThan(0);
		expect(
			others.filter((action) => !/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action)),
		).toEqual([]);
	});

	it('run no scripts of packages where they may sign and publish', () => {
		const trusted = jobs.filter((job) => /id-token:\s*write/.test(job));
		expect(trusted).toHaveLength(1);
		const commands = trusted.flatMap((job) => job.match(/\b(npm|npx|node|yarn|pnpm) .*/g) ?? []);
		const risky = commands.filter((command) => !/^npm publish .*--ignore-scripts/.test(command));
		expect(risky).toEqual([]);
		expect(trusted.join()).not.toContain('actions/checkout');
	});

	it('grant that right to jobs alone, never to a whole workflow', () => {
		const heads = files.map((text) => text.slice(0, text.indexOf('\njobs:\n')));
		expect(heads.filter((head) => head.includes('id-token'))).toEqual([]);
		expect(heads.every((head) => head.includes('permissions:\n  contents: read'))).toBe(true);
	});

	it('install packages without running their scripts', () => {
		const installs = lines.filter((line) => /\bnpm (ci|install)\b/.test(line));
		expect(installs.filter((line) => !line.includes('--ignore-scripts'))).toEqual([]);
	});

	it('attach the package and the site to a release, from a job that runs nothing of ours', () => {
		expect(lines.some((line) => line.trim() === '- run: npm run docs')).toBe(true);
		const attaching = jobs.filter((job) => /contents:\s*write/.test(job));
		expect(attaching).toHaveLength(1);
		expect(attaching.join()).toMatch(/--name package --name site[^]*gh release upload/);
		expect(attaching.join()).not.toMatch(/actions\/checkout|\b(npm|npx|node) /);
	});
});
