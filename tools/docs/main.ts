import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileAll } from '../catalogue/compile';
import { root } from '../catalogue/paths';
import { readCatalogue } from '../catalogue/readCatalogue';
import { fillAnswerCounts, fillUnknownAnswers } from './answerCounts';
import { fillCounts, fillDomainTable } from './readme';
import { writeSite } from './siteFiles';

/** Writes the site into `site/`, and what the readmes and docs/answers.md count of the catalogue. */
async function main(): Promise<void> {
	const catalogue = readCatalogue();
	const compiled = compileAll(catalogue);
	const { domains } = compiled;
	rewrite('docs/answers.md', (text) =>
		fillUnknownAnswers(fillAnswerCounts(text, domains), catalogue, domains),
	);
	await writeSite(join(root, 'site'), catalogue, compiled);
	rewrite('README.md', (text) => fillCounts(fillDomainTable(text, domains), domains));
	rewrite('README.zh-CN.md', (text) => fillCounts(text, domains));
}

function rewrite(name: string, change: (text: string) => string): void {
	const file = join(root, name);
	writeFileSync(file, change(readFileSync(file, 'utf8')));
}

void main();
