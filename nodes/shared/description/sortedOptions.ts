import type { INodePropertyOptions } from 'n8n-workflow';
import { byName } from '../catalogue/byName';

/** From this many on, n8n wants a list in alphabetical order. */
const many = 5;

/** Values to choose from, a long list of them by name; numbers keep their order. */
export function sortedOptions(options: INodePropertyOptions[]): INodePropertyOptions[] {
	const isCounted = options.every(({ value }) => /^-?\d+(\.\d+)?$/.test(String(value)));
	if (options.length < many || isCounted) return options;
	return [...options].sort((a, b) => byName(a.name, b.name));
}
