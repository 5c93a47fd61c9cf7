import { isList, type MetadataField } from './sources';

/** Scalars that speak of the call, not of its result. */
export const envelope =
	/^(request_?id|success|is_?success|succ|failure|err(or)?_?(code|msg|message|info|desc)?|code|msg|message|msg_?(code|info)|status_?code|biz_?(success|code|msg)|result_?(code|msg|message|success)|ret_?(code|msg)|sub_?(code|msg)|trace_?id|total.*|page.*|current_?page|has_?next|next.*|count|pagination|paging|page_?info|timestamp|ext_?(info)?|http_?status_?code|model_?list_?size)$/i;

const payload = (fields: MetadataField[]) => fields.filter(({ name }) => !envelope.test(name));

/**
 * Dotted path to what the caller asked for: down through structs as long as nothing else stands beside them;
 * a list ends in `[]`.
 * Where the answer's members are unknown, the key that the specification names, if it is the name of a list:
 * of another it is unknown whether a list, an object or a plain value stands there.
 */
export function findResult(
	response: MetadataField[],
	resultKey: string | undefined,
): string | undefined {
	if (response.length === 0)
		return resultKey && /(^|_)list$/.test(resultKey) ? `${resultKey}[]` : undefined;
	return descend(response).join('.') || undefined;
}

function descend(fields: MetadataField[]): string[] {
	const [only, ...others] = payload(fields);
	if (!only || others.length > 0) return [];
	if (isList(only)) return [`${only.name}[]`];
	return only.fields?.length ? [only.name, ...descend(only.fields)] : [];
}
