import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { INodeTypeDescription, UsableAsToolDescription } from 'n8n-workflow';
import { root } from '../catalogue/paths';

/** The built descriptions, as n8n reads them. */
export function builtDescriptions(): INodeTypeDescription[] {
	return JSON.parse(
		readFileSync(join(root, 'dist/types/nodes.json'), 'utf8'),
	) as INodeTypeDescription[];
}

/** Bytes that the nodes add to what every editor downloads, with the copies for AI agents. */
export function measurePayload(): { raw: number; gzip: number } {
	const entries = builtDescriptions().flatMap((node) => {
		const { replacements } = (node.usableAsTool ?? {}) as UsableAsToolDescription;
		return [node, { ...node, ...replacements, usableAsTool: undefined }];
	});
	const text = entries.map((entry) => JSON.stringify(entry)).join(',\n');
	return { raw: Buffer.byteLength(text), gzip: gzipSync(text).length };
}
