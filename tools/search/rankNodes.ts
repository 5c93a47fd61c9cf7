import { reRankSearchResults } from '@n8n/utils/search/re-rank-search-results';
import { sublimeSearch } from '@n8n/utils/search/sublime-search';

/** What n8n's list of nodes knows of a node when it searches at its root. */
export interface ListedNode {
	/** With the package in front. */
	key: string;
	displayName: string;
	/** Its search words. */
	alias: string[];
	/** What n8n adds to its score; 0 to 100, more for nodes that are used more. */
	popularity?: number;
}

/** @returns the nodes that n8n lists for what a user types, best first */
export function rankNodes(typed: string, nodes: ListedNode[]): ListedNode[] {
	const items = nodes.map((node) => ({
		key: node.key,
		node,
		properties: { displayName: node.displayName, codex: { alias: node.alias } },
	}));
	const found = sublimeSearch(withoutTrigger(typed).toLowerCase(), items);
	const popularity = Object.fromEntries(
		nodes.map(({ key, popularity: score = 0 }) => [key, score] as const),
	);
	return reRankSearchResults(found, { popularity }).map(({ item }) => item.node);
}

/** n8n does not search for a last word that begins as "trigger" does, for triggers are listed with their node. */
function withoutTrigger(typed: string): string {
	const words = typed.split(' ');
	const last = words.at(-1)?.toLowerCase() ?? '';
	if (words.length < 2 || !'trigger'.startsWith(last)) return typed;
	return words.slice(0, -1).filter(Boolean).join(' ').trimEnd();
}
