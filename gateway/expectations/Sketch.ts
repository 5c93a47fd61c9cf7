/**
 * What a value must be, short enough to be read:
 * - `text`, `number`, `boolean`, `date`, `json`, `base64`, `file`, or `any` where nobody knows;
 *   `string` where not even a number may stand for a text
 * - `text,`: several with commas
 * - `text{asc|desc}`: one of these values; with `,` behind the kind each of them
 * - `["text"]`: a list; `{…}`: an object with these members, and with others that nobody knows
 */
export type Sketch = string | [Sketch] | Members;

/**
 * Members by their names. Behind a name:
 * - `!`: it must be there
 * - `!kind=a`: it must be there when its neighbour `kind` is `a`, and counts only then
 * - `[]`: in XML, the repeated element of a list, which is all that the list holds; `*[]` when nobody knows its name
 *
 * `a|b!`: at least one of these must be there.
 */
export interface Members {
	[key: string]: Sketch;
}

/** Whether a sketch is an object. */
export function isMembers(sketch: Sketch | undefined): sketch is Members {
	return typeof sketch === 'object' && !Array.isArray(sketch);
}
