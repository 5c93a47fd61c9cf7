import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTrigger } from '../../nodes/shared/catalogue/increments';
import type { Domain } from '../../nodes/shared/catalogue/types';
import { CatalogueError } from '../catalogue/CatalogueError';
import { root } from '../catalogue/paths';
import {
	className,
	renderCodex,
	renderNode,
	renderTrigger,
	renderTriggerCodex,
} from './renderNode';

/** Folders in `nodes/` that people write. */
export const handWritten = new Set(['shared', 'TaobaoApi']);

/** Files of all domains' nodes by their path in the project: source, codex, icons. */
export function nodeFiles(domains: Domain[]): Map<string, string> {
	return new Map(domains.flatMap((domain) => [...filesOf(domain), ...triggerFilesOf(domain)]));
}

function filesOf(domain: Domain): Array<[string, string]> {
	const name = className(domain.value);
	return [
		[`nodes/${name}/${name}.node.ts`, renderNode(domain)],
		[`nodes/${name}/${name}.node.json`, renderCodex(domain)],
		...iconsOf(domain, name),
	];
}

/** A trigger stands in a folder of its own, with the icons of its domain. */
function triggerFilesOf(domain: Domain): Array<[string, string]> {
	const trigger = findTrigger(domain.value);
	if (!trigger) return [];
	const name = `${className(domain.value)}Trigger`;
	return [
		[`nodes/${name}/${name}.node.ts`, renderTrigger(domain, trigger)],
		[`nodes/${name}/${name}.node.json`, renderTriggerCodex(domain)],
		...iconsOf(domain, name),
	];
}

function iconsOf({ value }: Domain, folder: string): Array<[string, string]> {
	const icons = ['light', 'dark'].map((theme) => `${value}.${theme}.svg`);
	return icons.map((icon) => [`nodes/${folder}/${icon}`, readIcon(icon)]);
}

/**
 * What `n8n.nodes` of package.json lists: the hand-written nodes and one a domain, then the triggers, which are so
 * alike that they cost little where they stand together.
 */
export function registeredNodes(domains: Domain[]): string[] {
	const names = ['TaobaoApi', ...domains.map(({ value }) => className(value))];
	const triggers = domains
		.filter(({ value }) => findTrigger(value))
		.map(({ value }) => `${className(value)}Trigger`);
	return [...names.sort(), ...triggers.sort()].map((name) => `dist/nodes/${name}/${name}.node.js`);
}

function readIcon(icon: string): string {
	const file = join(root, 'icons', icon);
	if (!existsSync(file)) throw new CatalogueError([`icons/${icon}: is missing`]);
	return readFileSync(file, 'utf8');
}
