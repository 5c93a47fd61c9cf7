/** A name in small letters with underlines, whichever way it is written. */
export function snakeCase(name: string): string {
	return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

/** The platform's own rule for the key of a list's entries: an underline before every capital letter. */
export function underlineCase(name: string): string {
	return name.replace(/[A-Z]/g, (letter, at: number) => (at > 0 ? '_' : '') + letter.toLowerCase());
}

/** Members that speak of a failure: left out, false, zero or empty in a success. */
export function namesFault(name: string): boolean {
	const words = snakeCase(name);
	return /(^|_)e?err|error|(^|_)fail|exception|^sub_(code|msg)$|^msg_(code|info)$/.test(words);
}

/** Members that say in words that a call went well. */
export function namesSuccess(name: string): boolean {
	return /^(is_?)?(suc|succ|success(ed|ful)?\d?|sucess|ok|flag|.*_success|success_(flag|t))$/.test(
		snakeCase(name),
	);
}

/** Result codes beside the result, never those of a record. */
export function namesResultCode(name: string): boolean {
	return /^((biz|message|resp|response|result|ret|return|status|qimen|alisp)_?)?code$|^ret$|^errno$/.test(
		snakeCase(name),
	);
}

/** Ids and numbers that name one thing. */
export function namesId(name: string): boolean {
	const words = snakeCase(name);
	if (/(^|_)(paid|prepaid|bid|valid|grid|void|android|liquid)$/.test(words)) return false;
	return /id$|(^|_)ids$|(^|_)(order|trade|serial|bill|mail|invoice|waybill|out|alipay)_(no|number|sn)$/.test(
		words,
	);
}

/** Members that count all records, whatever the page. */
export function namesTotal(name: string): boolean {
	return /^(total|totals|count|total_?(results?|count|num|number|items?|records?|size|row))$/.test(
		snakeCase(name),
	);
}

/** Members or parameters that number pages from 1. */
export function namesPage(name: string): boolean {
	return /^(page|page_?(no|num|number|index)|(current|cur|to)_?page)$/.test(snakeCase(name));
}

/** Members or parameters that tell the size of a page. */
export function namesPageSize(name: string): boolean {
	return /^(per_?)?page_?size$|^limit$/.test(snakeCase(name));
}

/** Parameters that count records to skip, or continue where an answer ended. */
export function namesOffset(name: string): boolean {
	return /^(offset|start_row|cursor|next_cursor)$/.test(snakeCase(name));
}

/** Members whose name promises several entries. */
export function namesList(name: string): boolean {
	const words = snakeCase(name);
	return (
		/(_list|datas|[a-z]s)$/.test(words) && !/(success|status|address|ss|is|us|has)$/.test(words)
	);
}
