import { parseArgs } from 'node:util';
import { CatalogueError } from '../catalogue/CatalogueError';
import { catalogueFolder } from '../catalogue/paths';
import { readCatalogue } from '../catalogue/readCatalogue';
import { planImport } from './planImport';
import { readDocuments } from './readDocuments';
import { renderReport, writeImport } from './writeImport';

const usage =
	'Usage: npm run import -- --specification <file> --facts <folder>\n' +
	'Writes the facts that the platform documents; npm run compare, with the same, only reports what would change.';

/** Brings the platform's facts into the catalogue, and reports what changes; what people wrote stays. */
function main(): void {
	const { values } = parseArgs({
		options: {
			specification: { type: 'string' },
			facts: { type: 'string' },
			'dry-run': { type: 'boolean' },
		},
	});
	const { specification, facts } = values;
	if (!specification || !facts) throw new CatalogueError([usage]);
	const catalogue = readCatalogue();
	const refused = new Set(catalogue.refusedAnswers.flatMap(({ methods }) => methods));
	const plan = planImport(catalogue, readDocuments(specification, facts, refused));
	CatalogueError.throwIfAny(plan.problems);
	if (!values['dry-run']) writeImport(plan, catalogueFolder);
	console.log(renderReport(plan));
}

try {
	main();
} catch (error) {
	CatalogueError.report(error, false);
}
