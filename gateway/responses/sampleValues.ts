import { day, formatTime } from '../values/formats';
import { hashNumbers, longId, pick } from '../values/hash';
import { isNamed, snakeCase } from './memberNames';
import pools from './samplePools.json';

/** Draws a value from a hash. */
type Draw<T> = (hash: number) => T;

/** The first rule whose pattern fits a name, in small letters with underlines, draws its value. */
type Rules<T> = Array<[RegExp, Draw<T>]>;

const newest = Date.parse('2026-01-01T00:00:00+08:00');
const ninetyDays = 90 * day;

/** A time within the 90 days before 2026. */
export function someTime(hash: number): number {
	return newest - (hash % ninetyDays);
}

/** An amount with two decimals. */
export function someAmount(hash: number): string {
	return `${1 + (hash % 500)}.${String(hashNumbers(hash, 2) % 100).padStart(2, '0')}`;
}

const from =
	(entries: string[]): Draw<string> =>
	(hash) =>
		pick(entries, hash);
const tail = (hash: number): string => String(hash % 10_000).padStart(4, '0');

const textRules: Rules<string> = [
	[/nick$|user_name$|^creator$|^modifier$|operator/, from(pools.nicks)],
	[/(receiver|contact|buyer|consignee|passenger|person|real)_name$|^contact$/, from(pools.people)],
	[/mobile|phone|(^|_)tel$/, () => '138****0000'],
	[/e?mail$/, (hash) => `demo${tail(hash)}@example.com`],
	[/(title|subject)$|(item|goods|product|sku|auction)_name$/, from(pools.titles)],
	[/(url|path|link|href)$/, (hash) => `https://example.com/${tail(hash)}.html`],
	[
		/(^|_)(pic|img|image|avatar|icon|logo|picture|photo)s?$/,
		(hash) => `https://img.example.com/${tail(hash)}.jpg`,
	],
	[/(time|date|created|modified|day)$|^gmt_|_at$/, (hash) => formatTime(someTime(hash))],
	[/(^|_)(company|corp|ent|firm|vendor|supplier|brand)(_name)?$/, from(pools.companies)],
	[/province|prov(_name)?$|(^|_)state$/, from(pools.provinces)],
	[/city(_name)?$/, from(pools.cities)],
	[/(district|county|town|area)(_name)?$/, from(pools.districts)],
	[/addr|address|street/, from(pools.streets)],
	[/zip|post_?code/, () => '310000'],
	[/currency/, () => 'CNY'],
	[/country/, () => '中国'],
	[/(^|_)(lat|latitude)$/, () => '30.274085'],
	[/(^|_)(lng|lon|longitude)$/, () => '120.155070'],
	[/(fee|price|amount|amt|payment|cost|charge|balance|money)$/, someAmount],
	[/(rate|ratio|ctr|cvr|roi|cpc|cpm|percent|discount)$/, (hash) => `0.${1 + (hash % 99)}`],
	[
		/(count|num|cnt|quantity|qty|stock|size|total|weight|length|width|height)$/,
		(hash) => String(1 + (hash % 200)),
	],
	[/status$/, from(pools.statuses)],
	[
		/(^|_)(token|ticket|secret|sign|md5|uuid|traceid|trace_id)$/,
		(hash) => hash.toString(16).padStart(8, '0').repeat(4),
	],
	[/(^|_)(ext|extend|extra|extend_info|features?|attributes?|extend_params|json)$/, () => '{}'],
	[/(type|level|flag|source|channel|version|sort|gender|sex)$/, (hash) => String(1 + (hash % 3))],
	[/code$|(^|_)(no|sn)$/, (hash) => `C${tail(hash)}`],
	[/(^|_)name$/, from(pools.names)],
	[
		/desc|description|remark|memo|content|summary|reason|text|detail|comment/,
		from(pools.sentences),
	],
];

const numberRules: Rules<number | bigint> = [
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

/** A text that fits a member's name. */
export const someText = drawByName(textRules, {
	id: (hash) => longId(hash).toString(),
	other: (name) => (hash) => `${name}-${tail(hash)}`,
});

/** A number that fits a member's name: ids have 19 digits. */
export const someNumber = drawByName(numberRules, {
	id: longId,
	other: () => (hash) => 1 + (hash % 999),
});

function drawByName<T>(
	rules: Rules<T>,
	{ id, other }: { id: Draw<T>; other: (name: string) => Draw<T> },
): (name: string, hash: number) => T {
	const known = new Map<string, Draw<T>>();
	const find = (name: string) => {
		if (isNamed(name, 'id')) return id;
		const snake = snakeCase(name);
		return rules.find(([pattern]) => pattern.test(snake))?.[1] ?? other(name);
	};
	return (name, hash) => {
		const draw = known.get(name) ?? find(name);
		known.set(name, draw);
		return draw(hash);
	};
}
