/** Whether a text has all words of a search, in capitals or not; without words, every text does. */
export function hasWords(text: string, words = ''): boolean {
	const inSmall = text.toLowerCase();
	return words
		.toLowerCase()
		.split(/\s+/)
		.every((word) => inSmall.includes(word));
}
