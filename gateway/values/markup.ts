const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** A text that is safe between the tags of XML and in double quotes; pages want all quotes escaped. */
export function escapeMarkup(text: string, unsafe = /[&<>"]/g): string {
	return text.replace(unsafe, (character) => entities[character] ?? character);
}
