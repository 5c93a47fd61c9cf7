import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../catalogue/paths';
import { fillTable } from '../docs/markdownTable';
import { builtNodes, payloadEntries } from './payload';
import { payloadTables } from './payloadTables';

/** Writes into docs/performance.md what the payload of the editor was spent on, and prints it. */
const file = join(root, 'docs/performance.md');
const tables = payloadTables(payloadEntries(builtNodes()));
let text = readFileSync(file, 'utf8');
for (const [name, rows] of Object.entries(tables)) {
	text = fillTable(text, name, rows);
	for (const row of rows) console.log(row.join(' | '));
}
writeFileSync(file, text);
