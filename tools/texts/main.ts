import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatJson } from '../catalogue/format';
import { catalogueFolder } from '../catalogue/paths';
import { readCatalogue } from '../catalogue/readCatalogue';
import { addTexts } from './addTexts';

/** Writes first texts for operations and parameters that have none; files that lack nothing are not touched. */
const files = addTexts(readCatalogue());
for (const { file, added, texts } of files) {
	writeFileSync(join(catalogueFolder, file), formatJson(texts));
	console.log(`${file}: first texts for ${added.join(', ')}`);
}
console.log(
	files.length > 0
		? 'Write the descriptions that npm run check asks for'
		: 'No operation and no parameter lacks texts',
);
