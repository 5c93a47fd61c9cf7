import { longId } from '../values/hash';
import { namesId, snakeCase } from './memberNames';
import { someTime } from './sampleTexts';

type Maker = (hash: number) => number | bigint;

const rules: Array<[RegExp, Maker]> = [
	[/time(stamp)?$|^gmt_|(_|^)(created|modified|date)$/, someTime],
	[/^(http_)?status_code$/, () => 200],
	[
		/(fee|price|amount|amt|payment|cost|charge|balance|money|budget|cent)$/,
		(hash) => 1 + (hash % 100_000),
	],
	[
		/(status|type|level|flag|source|channel|version|sort|gender|sex|position)$/,
		(hash) => 1 + (hash % 3),
	],
	[/^(total_?pages?|page_?(count|total))$/, () => 1],
	[/^next/, () => 0],
];
const makers = new Map<string, Maker>();

/** A number that fits a member's name: ids have 19 digits. */
export function someNumber(name: string, hash: number): number | bigint {
	let maker = makers.get(name);
	if (!maker) makers.set(name, (maker = makerFor(name)));
	return maker(hash);
}

function makerFor(name: string): Maker {
	if (namesId(name)) return longId;
	const words = snakeCase(name);
	const rule = rules.find(([pattern]) => pattern.test(words));
	return rule?.[1] ?? ((hash) => 1 + (hash % 999));
}
