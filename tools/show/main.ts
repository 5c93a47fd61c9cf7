import { CatalogueError } from '../catalogue/CatalogueError';
import { readCatalogue } from '../catalogue/readCatalogue';
import { showOperation } from './showOperation';

/** Prints all that is known about an operation. */
async function main(): Promise<void> {
	const [method] = process.argv.slice(2);
	if (!method) throw new CatalogueError(['Usage: npm run show -- <method>']);
	console.log(await showOperation(readCatalogue(), method));
}

main().catch((error: unknown) => {
	if (!(error instanceof CatalogueError)) throw error;
	console.error(error.problems.join('\n'));
	process.exitCode = 1;
});
