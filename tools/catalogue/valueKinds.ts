import type { ResponseField, ValueKind } from '../../nodes/shared/catalogue/types';

/** What the platform's types of single values hold; of numbers and texts the name decides. */
const kinds: Partial<Record<string, ValueKind>> = {
	BigDecimal: 'number',
	Boolean: 'boolean',
	Date: 'date',
	Price: 'number',
};

/** Last words of amounts, counts and measures, which the platform often calls text. */
const amounts =
	/(^|_)(amounts?|amt|balance|charge|cnt|commission|cost|count|deposit|discount|fees?|height|length|money|payment|postage|price|qty|quantity|stock|tax|volume|weight|width|yuan)$/;

/** What looks like an ID and is a count, a place in a list, a time or a mark. */
const ordinary =
	/^page_(no|number)$|^total_(item|number|orders?)$|(^|_)(grid|(in)?valid|(pre|un)?paid|void)$/;

/** Words of what names something: `Number` is the platform's type of 64-bit IDs too. */
const identifiers = [
	/[a-z\d]ids?$|(^|_)ids?(_|\d|$)|(^|_)i_d$/,
	/(^|_)(account|barcode|cats?|category|city|codes?|department|district|item|keys?|location|member|mobile|nos?|orders?|owner|phone|port|province|region|seller|seq|sequence|serial|shop|sku|sn|spu|store|tel|token|user|zip)$/,
	/(ali|batch|bill|bus|card|certificate|contract|flight|group|invoice|order|phone|plate|room|serial|train)_num$/,
	/(^|_)number$/,
];

/** Names that say nothing of what they hold, such as the ID of what was made. */
const unsaid = /_list$|^(content|data|label|model|module|object|result|ret|tag|target|value)s?$/;

/** Times of a journey are those of the place, wherever it lies; a birthday is a day everywhere. */
const localTimes = /(^|_)(arr|arrive|back|birth|birthday|check_?in|check_?out|dep|ret)(_|$)/;

/** An answer's members with the kind of their values, where the type and the name are certain of it. */
export function withKinds(response: ResponseField[]): ResponseField[] {
	return response.map(({ fields, ...member }) => {
		if (fields) return { ...member, fields: withKinds(fields) };
		const kind = member.kind ?? kindOf(member);
		return kind ? { ...member, kind } : member;
	});
}

function kindOf({ name, type }: ResponseField): ValueKind | undefined {
	const words = name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
	const single = type.replace(/\[\]$/, '');
	if (single === 'Date' && localTimes.test(words)) return undefined;
	if (single === 'Number' || type === 'byte') return mayBeIdentifier(words) ? undefined : 'number';
	return single === 'String' && amounts.test(words) ? 'number' : kinds[single];
}

const mayBeIdentifier = (words: string) =>
	unsaid.test(words) || (!ordinary.test(words) && identifiers.some((form) => form.test(words)));
