/** Puts sentences one behind the other; as in n8n's own texts, a single one has no full stop. */
export function sentences(...parts: string[]): string {
	const text = parts
		.map((part) => part.replace(/\.$/, ''))
		.filter(Boolean)
		.join('. ');
	return text.replace(/e\.g\. /g, '').includes('. ') ? `${text}.` : text;
}

/** The text with a capital first letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
