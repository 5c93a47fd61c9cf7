import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { installOnce } from '../../start/installOnce';

describe('an install', () => {
	let base: string;
	let folder: string;
	beforeEach(() => {
		base = mkdtempSync(join(tmpdir(), 'install-once-'));
		folder = join(base, 'thing');
	});
	afterEach(() => rmSync(base, { recursive: true }));

	const fill = jest.fn(async (partial: string) => writeFileSync(join(partial, 'file'), ''));
	beforeEach(() => fill.mockClear());

	it('that fails leaves nothing, and is done by the next start', async () => {
		const failing = () => Promise.reject(new Error('no network'));
		await expect(installOnce(folder, failing)).rejects.toThrow('no network');
		expect(readdirSync(base)).toEqual([]);
		await installOnce(folder, fill);
		expect(readdirSync(base)).toEqual(['thing']);
	});

	it('is not there until it is complete, and is done once', async () => {
		await installOnce(folder, async (partial) => {
			await fill(partial);
			expect(existsSync(folder)).toBe(false);
		});
		expect(existsSync(join(folder, 'file'))).toBe(true);
		await installOnce(folder, fill);
		expect(fill).toHaveBeenCalledTimes(1);
	});

	it('removes what a killed one has left, and nothing of one that goes on', async () => {
		const dead = `${folder}.partial-${hostname()}-999999999`;
		const alive = `${folder}.partial-${hostname()}-${process.ppid}`;
		for (const partial of [dead, alive]) mkdirSync(partial);
		await installOnce(folder, fill);
		expect(existsSync(dead)).toBe(false);
		expect(existsSync(alive)).toBe(true);
	});

	it('gives way to another that was complete before', async () => {
		await installOnce(folder, async (partial) => {
			mkdirSync(folder);
			writeFileSync(join(folder, '.complete'), 'by another');
			writeFileSync(join(folder, 'another'), '');
			await fill(partial);
		});
		expect(readdirSync(base)).toEqual(['thing']);
		expect(existsSync(join(folder, 'another'))).toBe(true);
	});
});
