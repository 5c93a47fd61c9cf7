import type { DescribedField } from '../catalogue/types';

/**
 * A place inside a value as the form shows it: `.lines[1].code` as `Lines › 2 › Code`, rows counted from 1.
 * Undefined where a member on the way has no label.
 */
export function labelPath(fields: DescribedField[], path: string): string | undefined {
	const labels: string[] = [];
	let members: DescribedField[] | undefined = fields;
	for (const [, name, index] of path.matchAll(/\.([^.[\]]+)|\[(\d+)\]/g)) {
		const member: DescribedField | undefined = members
			?.flatMap((one) => [one, ...(one.holds ?? [])])
			.find((one) => one.name === name);
		const label = index === undefined ? member?.label : String(Number(index) + 1);
		if (label === undefined) return undefined;
		labels.push(label);
		if (member) members = member.fields;
	}
	return labels.length > 0 ? labels.join(' › ') : undefined;
}
