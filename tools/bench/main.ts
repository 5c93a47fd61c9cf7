import { ensureHost } from '../../start/host';
import { endAllChildren, onInterrupt } from '../../start/processes';
import { measureBoot } from './boot';
import { measureEditorCosts } from './editorCosts';
import { measureSearch } from './search';
import { runLoad } from './startLoad';

/** Measures what docs/performance.md lists, and prints it. */
async function main(): Promise<void> {
	onInterrupt();
	await measureEditorCosts();
	await measureSearch();
	const host = await ensureHost(console.log);
	await runLoad(host);
	await measureBoot(host);
}

void main().finally(endAllChildren);
