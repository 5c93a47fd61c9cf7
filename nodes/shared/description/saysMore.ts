const small = new Set(
	'a an as at by for from in is it its of on or that the this to was which with'.split(' '),
);

/** Whether a description says anything that the label does not; n8n ships every text to every editor. */
export function saysMore(label: string, description: string): boolean {
	const known = wordsOf(label);
	return [...wordsOf(description)].some((word) => !known.has(word) && !small.has(word));
}

/** Words of a text, singular and in small letters. */
function wordsOf(text: string): Set<string> {
	return new Set(
		text
			.toLowerCase()
			.match(/[a-z0-9]+/g)
			?.map((word) => word.replace(/s$/, '')),
	);
}
