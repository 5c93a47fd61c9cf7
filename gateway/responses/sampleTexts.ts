import { formatTime } from '../values/formats';
import { hashNumbers, longId, pick } from '../values/hash';
import { namesId, snakeCase } from './memberNames';
import pools from './sampleTexts.json';

type Maker = (hash: number) => string;

const newest = Date.parse('2026-01-01T00:00:00+08:00');
const ninetyDays = 90 * 86_400_000;

/** A time within the 90 days before 2026. */
export function someTime(hash: number): number {
	return newest - (hash % ninetyDays);
}

/** An amount with two decimals. */
export function someAmount(hash: number): string {
	return `${1 + (hash % 500)}.${String(hashNumbers(hash, 2) % 100).padStart(2, '0')}`;
}

const from =
	(entries: string[]): Maker =>
	(hash) =>
		pick(entries, hash);
const tail = (hash: number): string => String(hash % 10_000).padStart(4, '0');

/** The first rule whose pattern fits a name, in small letters with underlines, makes its text. */
const rules: Array<[RegExp, Maker]> = [
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

const makers = new Map<string, Maker>();

/** A text that fits a member's name. */
export function someText(name: string, hash: number): string {
	let maker = makers.get(name);
	if (!maker) makers.set(name, (maker = makerFor(name)));
	return maker(hash);
}

function makerFor(name: string): Maker {
	if (namesId(name)) return (hash) => longId(hash).toString();
	const words = snakeCase(name);
	const rule = rules.find(([pattern]) => pattern.test(words));
	return rule?.[1] ?? ((hash) => `${name}-${tail(hash)}`);
}
