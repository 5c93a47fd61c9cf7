import { operationsOf } from '../../nodes/shared/catalogue/domain';
import { CatalogueError } from '../catalogue/CatalogueError';
import { compileAll } from '../catalogue/compile';
import { readCatalogue } from '../catalogue/readCatalogue';
import { showOperation } from './showOperation';

/** Prints all that is known about an operation. */
async function main(): Promise<void> {
	const [method] = process.argv.slice(2);
	if (!method) throw new CatalogueError(['Usage: npm run show -- <method>']);
	const catalogue = readCatalogue();
	const { domains, packages } = compileAll(catalogue);
	const operations = [
		...domains.flatMap(operationsOf),
		...packages.flatMap((one) => one.operations),
	];
	if (!operations.some((operation) => operation.method === method)) process.exitCode = 1;
	console.log(await showOperation(catalogue, operations, method));
}

main().catch((error: unknown) => CatalogueError.report(error, false));
