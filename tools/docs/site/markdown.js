const safe = (text) =>
	text
		.replace(/&(?!lt;)/g, '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('"', '&quot;');

const span =
	/`(?<code>[^`]+)`|\[(?<text>(?:\\.|[^\]])*)\]\((?<link>[^)]+)\)|\*\*(?<strong>[^*]+)\*\*|\\(?<letter>.)/g;

/** Markdown within a line, as HTML. */
function inline(text) {
	let html = '';
	let end = 0;
	for (const match of text.matchAll(span)) {
		html += safe(text.slice(end, match.index)) + spanOf(match.groups);
		end = match.index + match[0].length;
	}
	return html + safe(text.slice(end));
}

function spanOf({ code, text, link, strong, letter }) {
	if (code) return `<code>${safe(code.replaceAll('\\|', '|'))}</code>`;
	if (link) return `<a href="${safe(link)}">${inline(text)}</a>`;
	return strong ? `<strong>${safe(strong)}</strong>` : safe(letter);
}

const cellsOf = (line) =>
	line
		.slice(1, -2)
		.split(/(?<!\\)\|/)
		.map((cell) => inline(cell.trim()));

function table([heads, , ...rows]) {
	const row = (line, tag) =>
		`<tr>${cellsOf(line)
			.map((cell) => `<${tag}>${cell}</${tag}>`)
			.join('')}</tr>`;
	return `<div class="wide"><table><thead>${row(heads, 'th')}</thead><tbody>${rows.map((line) => row(line, 'td')).join('')}</tbody></table></div>`;
}

/** Deeper members stand further to the right. */
const bullets = (lines) =>
	`<ul>${lines.map((line) => `<li style="margin-inline-start: ${line.search('-') * 0.75}em">${inline(line.trim().slice(2))}</li>`).join('')}</ul>`;

/** The pages' Markdown as HTML: headings, paragraphs, tables and lists, and no more than those pages have. */
export function toHtml(markdown) {
	return markdown
		.trim()
		.split(/\n{2,}/)
		.map((block) => {
			const lines = block.split('\n');
			const heading = /^#+ (.*)$/.exec(block)?.[1];
			if (heading) return `<h2>${inline(heading)}</h2>`;
			if (block.startsWith('|')) return table(lines.map((line) => `${line.trimEnd()} `));
			return /^ *- /.test(block) ? bullets(lines) : `<p>${inline(block)}</p>`;
		})
		.join('');
}
