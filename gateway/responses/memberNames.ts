/** What names say, in small letters with underlines. */
const patterns = {
	/** Speaks of a fault: left out, false, zero or empty in a success. */
	fault: /(^|_)e?err|error|(^|_)fail|exception|^sub_(code|msg)$|^msg_(code|info)$/,
	/** Says that a call went well. */
	success: /^(is_?)?(suc|succ|success(ed|ful)?\d?|sucess|ok|flag|.*_success|success_(flag|t))$/,
	/** A result code beside the result, never that of a record. */
	resultCode:
		/^((biz|message|resp|response|result|ret|return|status|qimen|alisp)_?)?code$|^ret$|^errno$/,
	/** An id or a number that names one thing. */
	id: /id$|(^|_)ids$|(^|_)(order|trade|serial|bill|mail|invoice|waybill|out|alipay)_(no|number|sn)$/,
	/** Counts all records, whatever the page. */
	total: /^(total|totals|count|total_?(results?|count|num|number|items?|records?|size|row))$/,
	/** Numbers pages from 1. */
	page: /^(page|page_?(no|num|number|index)|(current|cur|to)_?page)$/,
	pageSize: /^(per_?)?page_?size$|^limit$/,
	/** Counts records to skip, or continues where a response ended. */
	offset: /^(offset|start_row|cursor|next_cursor)$/,
	/** Promises several entries. */
	list: /(_list|datas|[a-z]s)$/,
	/** Promises a text where no type is known. */
	scalar: /(^|_)(url|msg|id|requestid|msgid|no|code|time|name|count|num|token|ticket|value|type)$/,
};

/** What a name may say. */
export type NameKind = keyof typeof patterns;

const exceptions: Partial<Record<NameKind, RegExp>> = {
	id: /(^|_)(paid|prepaid|bid|valid|grid|void|android|liquid)$/,
	list: /(success|status|address|ss|is|us|has)$/,
};

/** Whether a member or a parameter is, by its name, of a kind. */
export function isNamed(name: string, kind: NameKind): boolean {
	const snake = snakeCase(name);
	return patterns[kind].test(snake) && !exceptions[kind]?.test(snake);
}

/** A name in small letters with underlines, whichever way it is written. */
export function snakeCase(name: string): string {
	return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

/** The platform's own rule for the key of a list's entries: an underline before every capital letter. */
export function underlineCase(name: string): string {
	return name.replace(/[A-Z]/g, (letter, at: number) => (at > 0 ? '_' : '') + letter.toLowerCase());
}
