import { createRequire } from 'node:module';
import { ensureInstalled } from './ensureInstalled.mjs';

try {
	ensureInstalled();
	createRequire(import.meta.url)('tsx/cjs');
	createRequire(import.meta.url)('./main.ts');
} catch (error) {
	console.error(error.message);
	process.exitCode = 1;
}
