/** A text with its escapes undone. */
export interface View {
	text: string;
	/** Where each character begins in the text as it came; one more for its end. */
	offsets: number[];
}

/** Escapes of addresses and forms, of JSON, and of HTML and XML; else any character. */
const pieces =
	/%[0-7][\da-f]|%[c-f][\da-f](?:%[89ab][\da-f]){1,3}|\\u[\da-f]{4}|\\["\\/bfnrt]|&#x[\da-f]{1,6};|&#\d{1,7};|&(?:amp|lt|gt|quot|apos);|[^]/gi;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** How often a text may have been escaped. */
const deepest = 5;

/** A text as it came, and as it reads with its escapes undone once, twice and so on. */
export function viewsOf(text: string): View[] {
	const views: View[] = [{ text, offsets: Array.from({ length: text.length + 1 }, (_, i) => i) }];
	while (views.length <= deepest) {
		const last = views[views.length - 1] as View;
		const next = decode(last);
		if (next.text === last.text) break;
		views.push(next);
	}
	return views;
}

function decode(view: View): View {
	if (!/[%\\&]/.test(view.text)) return view;
	let text = '';
	const offsets: number[] = [];
	for (const { 0: piece, index } of view.text.matchAll(pieces)) {
		const plain = unescape(piece);
		for (let i = 0; i < plain.length; i += 1) offsets.push(view.offsets[index] ?? 0);
		text += plain;
	}
	return { text, offsets: [...offsets, view.offsets.at(-1) ?? 0] };
}

function unescape(piece: string): string {
	if (piece.length === 1) return piece;
	if (piece.startsWith('%')) return tryDecode(piece);
	return piece.startsWith('&') ? fromEntity(piece) : fromJson(piece);
}

/** Controls all count as the end of a line. */
function fromJson(piece: string): string {
	if (piece.length > 2) return String.fromCharCode(parseInt(piece.slice(2), 16));
	return piece.slice(1).replace(/[bfnrt]/i, '\n');
}

function fromEntity(piece: string): string {
	const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(piece) ?? [];
	if (!hex && !decimal) return entities[piece.slice(1, -1).toLowerCase()] ?? piece;
	const point = hex ? parseInt(hex, 16) : Number(decimal);
	return point <= 0x10ffff ? String.fromCodePoint(point) : piece;
}

function tryDecode(piece: string): string {
	try {
		return decodeURIComponent(piece);
	} catch {
		return piece;
	}
}
