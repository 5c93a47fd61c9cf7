import { type Found, type SearchData, find, prepare } from './search';

declare const catalogue: SearchData;

const prepared = prepare(catalogue);
const input = byId('query') as HTMLInputElement;
const list = byId('results');
const dialog = byId('page') as HTMLDialogElement;
let remembering: number | undefined;

function byId(id: string): HTMLElement {
	const found = document.getElementById(id);
	if (!found) throw new Error(`The page has no ${id}`);
	return found;
}

function element(tag: string, className: string, text: string): HTMLElement {
	const made = document.createElement(tag);
	made.className = className;
	made.textContent = text;
	return made;
}

function resultOf(operation: Found): HTMLElement {
	const { name, title, node, resource, description, method, isDelisted, link } = operation;
	const anchor = document.createElement('a');
	anchor.className = 'result';
	anchor.href = link;
	const heading = element('span', 'name', name);
	if (isDelisted) heading.append(element('span', 'delisted', 'Delisted'));
	const official = element('span', 'title', title);
	official.lang = 'zh-CN';
	anchor.append(
		heading,
		official,
		element('span', 'where', `${node} › ${resource}`),
		element('span', 'description', description),
		element('code', 'method', method),
	);
	const item = document.createElement('li');
	item.append(anchor);
	return item;
}

function show(): void {
	const query = input.value.trim();
	const { count, results } = query ? find(prepared, query) : { count: 0, results: [] };
	list.replaceChildren(...results.map(resultOf));
	byId('status').textContent = query ? countText(count, results.length) : '';
	document.body.classList.toggle('empty', !query);
	clearTimeout(remembering);
	remembering = setTimeout(remember, 500, query);
}

/** The address keeps the words; browsers refuse to change it at every key. */
function remember(query: string): void {
	history.replaceState(null, '', query ? `#${encodeURIComponent(query)}` : location.pathname);
}

function countText(count: number, shown: number): string {
	if (count === 0) return 'No operation fits. Try fewer or other words, Chinese ones too.';
	const text = count === 1 ? '1 operation' : `${count.toLocaleString('en')} operations`;
	return count > shown ? `${text}, the best ${shown} are shown` : text;
}

/** Shows the operation's section here; where pages cannot be read, as in a file, the link is followed. */
async function open({ href, hash }: HTMLAnchorElement): Promise<void> {
	try {
		const response = await fetch(href);
		const whole = new DOMParser().parseFromString(await response.text(), 'text/html');
		const section = whole.getElementById(decodeURIComponent(hash.slice(1)));
		if (!section) throw new Error(`${href} has no such section`);
		byId('section').replaceChildren(...section.children);
		(byId('whole') as HTMLAnchorElement).href = href;
		dialog.showModal();
		byId('section').scrollTop = 0;
	} catch {
		location.href = href;
	}
}

list.addEventListener('click', (event) => {
	const link = (event.target as Element).closest('a');
	if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
	event.preventDefault();
	void open(link);
});

dialog.addEventListener('click', (event) => {
	if (event.target === dialog) dialog.close();
});

/** The arrows move through the results, Enter opens, "/" and Escape lead back to the words. */
document.addEventListener('keydown', (event) => {
	if (dialog.open) return;
	const links = [...list.querySelectorAll('a')];
	const stops: Array<Element | null> = [input, ...links];
	const at = stops.indexOf(document.activeElement);
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	if (step && at >= 0)
		(stops[Math.max(0, Math.min(links.length, at + step))] as HTMLElement).focus();
	else if (event.key === 'Enter' && at === 0 && links[0]) void open(links[0]);
	else if (event.key === 'Escape' || (event.key === '/' && at !== 0)) input.select();
	else return;
	event.preventDefault();
});

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-query]'))
	button.addEventListener('click', () => {
		input.value = button.dataset.query ?? '';
		show();
		input.focus();
	});

input.addEventListener('input', show);
input.value = decodeURIComponent(location.hash.slice(1));
show();
void prepared.ready.then(() => {
	document.body.dataset.ready = 'true';
	show();
});
