import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { INodeProperties, INodeTypeDescription, UsableAsToolDescription } from 'n8n-workflow';
import { root } from '../catalogue/paths';

/** Bytes of a text, and of the same compressed. */
export interface Bytes {
	raw: number;
	gzip: number;
}

/** What an editor loads of a node: itself, or its copy for AI agents. */
export type Entry = INodeTypeDescription;

/** The built descriptions, as n8n reads them. */
export const builtNodes = () =>
	JSON.parse(readFileSync(join(root, 'dist/types/nodes.json'), 'utf8')) as Entry[];

/** The nodes with their copies for AI agents, which triggers do not have, as every editor downloads them. */
export function payloadEntries(nodes: Entry[]): Entry[] {
	return nodes.flatMap((node) => {
		if (!node.usableAsTool) return [node];
		const { replacements } = node.usableAsTool as UsableAsToolDescription;
		return [node, { ...node, ...replacements, usableAsTool: undefined }];
	});
}

/** Bytes of what an editor downloads. */
export function bytesOf(entries: Entry[]): Bytes {
	const text = entries.map((entry) => JSON.stringify(entry)).join(',\n');
	return { raw: Buffer.byteLength(text), gzip: gzipSync(text).length };
}

/** Takes something out of an entry; undefined: all of it. */
export type Cut = (entry: Entry) => Entry | undefined;

/** What is left of the payload behind a cut. */
export const cut = (entries: Entry[], take: Cut): Entry[] =>
	entries.map(take).filter((entry) => entry !== undefined);

/**
 * What each part of the payload costs. The parts are taken out one after the other, each from what the ones before it
 * have left, so that they sum up to the whole; the last is what remains.
 */
export function costsOf(
	entries: Entry[],
	parts: Array<[name: string, take: Cut]>,
	remainder: string,
): Array<[name: string, cost: Bytes]> {
	let left = entries;
	let size = bytesOf(left);
	const costs = parts.map(([name, take]): [string, Bytes] => {
		left = cut(left, take);
		const before = size;
		size = bytesOf(left);
		return [name, difference(before, size)];
	});
	return [...costs, [remainder, size]];
}

export const difference = (a: Bytes, b: Bytes): Bytes => ({
	raw: a.raw - b.raw,
	gzip: a.gzip - b.gzip,
});

/** Changes the properties of an entry, each to one or none. */
export const eachProperty =
	(change: (property: INodeProperties) => INodeProperties | undefined): Cut =>
	(entry) => ({
		...entry,
		properties: entry.properties.map(change).filter((property) => property !== undefined),
	});
