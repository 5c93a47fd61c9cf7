import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatJson } from '../catalogue/format';
import type { ImportPlan } from './planImport';

/** Writes what an import brings: facts and their counts, and nothing that people write; files that stay are not touched. */
export function writeImport({ files, emptied, counts }: ImportPlan, folder: string): void {
	for (const file of emptied) rmSync(join(folder, file));
	for (const [file, operations] of files) write(join(folder, file), { operations });
	const source = join(folder, 'source.json');
	write(source, { ...(JSON.parse(readFileSync(source, 'utf8')) as object), ...counts });
}

function write(file: string, content: object): void {
	const text = formatJson(content);
	if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

/** The report of an import as people read it. */
export function renderReport({ counts, files, report }: ImportPlan): string {
	const sections = Object.entries(report).map(([title, lines]) =>
		[`${title} (${lines.length}):`, ...lines.map((line) => `- ${line}`)].join('\n'),
	);
	return [
		`The platform documents ${counts.operations} operations, for ${files.size} files`,
		...(sections.length > 0 ? sections : ['Nothing changes']),
	].join('\n\n');
}
