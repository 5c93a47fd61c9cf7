import type { MetadataField } from './metadata';
import { type PagingInput, snake } from './pagingInputs';

const words =
	/分页|翻页|每页|页码|页数|页号|第几页|第.{1,3}页|游标|下一页|上一页|当前页|页大小|page[ _]?(size|no|num|index)|\bpag(e|ing|ination)\b|\bcursor\b|\boffset\b|\bhas_?next\b/i;
const inputNames =
	/(^|_)page(_|$)?(size|no|num|number|index|start|offset|token|rows|result_key)?$|(^|_)(cursor|offset|scroll_id|start_(row|index)|page)$|^next_(key|id|token)$|^(start|last)_id$/;
const answerNames =
	/^(has_?(next|more)(_page)?|next_?(cursor|page|token|key|start)|scroll_id|total_?page(s|_count|_num)?|page_?(no|num|size|index|count)|current_?page)$/;

/** Whether names or texts of an operation speak of pages, so that someone must have looked whether it pages. */
export function speaksOfPages(
	text: string,
	inputs: PagingInput[],
	response: MetadataField[] = [],
): boolean {
	return (
		words.test(text) ||
		inputs.some((input) => inputNames.test(input.name) || words.test(input.text)) ||
		members(response).some(({ name }) => answerNames.test(snake(name)))
	);
}

function members(fields: MetadataField[]): MetadataField[] {
	return fields.flatMap((field) => [field, ...members(field.fields ?? [])]);
}
