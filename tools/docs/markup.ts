import MarkdownIt from 'markdown-it';
import type { Domain } from '../../nodes/shared/catalogue/types';

/** Text that is HTML, so that a template takes it as it is. */
export class Html {
	constructor(private readonly text: string) {}

	toString(): string {
		return this.text;
	}
}

/** What a template takes: plain text, which is escaped, HTML, lists of both; what is missing leaves nothing. */
export type Part = Html | string | number | false | undefined | Part[];

const markdown = new MarkdownIt();

/** Headings can be linked to by their words. */
markdown.core.ruler.push('anchors', ({ tokens }) => {
	tokens
		.filter(({ type }) => type === 'heading_open')
		.forEach((token) => {
			const words = tokens[tokens.indexOf(token) + 1];
			token.attrSet('id', slug(words?.content ?? ''));
		});
});

/** The anchor of a heading. */
export const slug = (heading: string) => heading.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** A template of HTML. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Html {
	return new Html(String.raw({ raw: strings }, ...parts.map(write)));
}

function write(part: Part): string {
	if (part instanceof Html) return part.toString();
	if (Array.isArray(part)) return part.map(write).join('');
	return part === undefined || part === false ? '' : markdown.utils.escapeHtml(String(part));
}

/** Markdown as HTML. */
export const fromMarkdown = (text: string) => new Html(markdown.render(text));

/** A text with a full stop at its end. */
export const sentence = (text: string) => text.replace(/\.?$/, '.');

/** The name of a domain, which leads to its page. */
export const domainLink = ({ value, displayName }: Domain) =>
	markup`<a href="${value}.html">${displayName}</a>`;

/** The name of a domain's trigger, which leads to its page. */
export const triggerLink = ({ value, displayName }: Domain) =>
	markup`<a href="${value}Trigger.html">${displayName} Trigger</a>`;

export const code = (text: string) => markup`<code>${text}</code>`;

/**
 * A method, which leads to its section.
 * @param homes the domain whose page has an operation, by method
 */
export function methodLink(method: string, homes: Map<string, string>): Html {
	const home = homes.get(method);
	return home === undefined
		? code(method)
		: markup`<a href="${home}.html#${method}">${code(method)}</a>`;
}

/** Those parts that are there, with a text between them. */
export function joined(parts: Part[], separator: string): Html {
	return markup`${parts.filter(Boolean).map((part, at) => (at === 0 ? part : [separator, part]))}`;
}

/** A table; columns that are empty are left out. */
export function table(heads: string[], rows: Part[][]): Html {
	const isUsed = heads.map((_, at) => rows.some((row) => write(row[at]) !== ''));
	const used = <T>(row: T[]) => row.filter((_, at) => isUsed[at]);
	const head = used(heads).map((text) => markup`<th>${text}</th>`);
	const body = rows.map((row) => {
		const cells = used(row).map((cell) => markup`<td>${cell}</td>`);
		return markup`<tr>${cells}</tr>\n`;
	});
	return markup`<div class="wide"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}</tbody>
</table></div>
`;
}

/** A whole page, which needs no script. */
export function page(title: string, body: Html): string {
	const links = Object.entries(guides).map(
		([name, text]) => markup`<a href="${name}.html">${text}</a> `,
	);
	return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="style.css">
<title>${title} – n8n-nodes-taobao</title>
</head>
<body class="page">
<nav><a href="index.html">Find an operation</a> ${links}</nav>
<main>
${body}
</main>
</body>
</html>
`.toString();
}

/** Pages that explain, each after the file or folder of its name in `docs/`. */
export const guides = {
	operations: 'All nodes',
	answers: 'Answers',
	errors: 'Errors',
	paging: 'Paging',
	repeating: 'Repeating',
	triggers: 'Triggers',
	credentials: 'Credentials',
};
