/* global catalogue, document, history, location */
import { toHtml } from './markdown.js';
import { find, prepare } from './search.js';

const byId = (id) => document.getElementById(id);
const [input, status, list, page] = ['query', 'status', 'results', 'page'].map(byId);
const prepared = prepare(catalogue);
let remembering;

function element(tag, className, text) {
	const made = document.createElement(tag);
	made.className = className;
	made.textContent = text;
	return made;
}

const anchor = (name) =>
	name
		.toLowerCase()
		.replace(/[^\p{L}\p{N}_ -]/gu, '')
		.replaceAll(' ', '-');

function resultOf(operation) {
	const { name, title, node, resource, description, method, delisted, file } = operation;
	const link = element('a', 'result', '');
	link.href = `../operations/${file}.md#${anchor(name)}`;
	link.dataset.name = name;
	const heading = element('span', 'name', name);
	if (delisted) heading.append(element('span', 'delisted', 'Delisted'));
	const official = element('span', 'title', title);
	official.lang = 'zh-CN';
	link.append(
		heading,
		official,
		element('span', 'where', `${node} › ${resource}`),
		element('span', 'description', description),
		element('code', 'method', method),
	);
	const item = document.createElement('li');
	item.append(link);
	return item;
}

function show() {
	const query = input.value.trim();
	const { count, results } = query ? find(prepared, query) : { count: 0, results: [] };
	list.replaceChildren(...results.map(resultOf));
	status.textContent = query ? found(count, results.length) : '';
	document.body.classList.toggle('empty', !query);
	clearTimeout(remembering);
	remembering = setTimeout(remember, 500, query);
}

/** The address keeps the words; browsers refuse to change it at every key. */
function remember(query) {
	history.replaceState(null, '', query ? `#${encodeURIComponent(query)}` : location.pathname);
}

function found(count, shown) {
	if (count === 0) return 'No operation fits. Try fewer or other words, Chinese ones too.';
	const text = count === 1 ? '1 operation' : `${count.toLocaleString('en')} operations`;
	return count > shown ? `${text}, the best ${shown} are shown` : text;
}

/** Shows the part of the operation's page here; where pages cannot be read, the link is followed. */
async function open(link) {
	try {
		const answer = await fetch(link.href);
		if (!answer.ok) throw new Error(answer.statusText);
		const sections = (await answer.text()).split(/^(?=##+ )/m);
		const section = sections.find((text) => text.startsWith(`### ${link.dataset.name}\n`));
		byId('section').innerHTML = toHtml(section ?? '');
		byId('whole').href = link.href;
		page.showModal();
		byId('section').scrollTop = 0;
	} catch {
		location.href = link.href;
	}
}

list.addEventListener('click', (event) => {
	const link = event.target.closest('a');
	if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
	event.preventDefault();
	void open(link);
});

page.addEventListener('click', (event) => event.target === page && page.close());

/** The arrows move through the results, Enter opens, "/" and Escape lead back to the words. */
document.addEventListener('keydown', (event) => {
	if (page.open) return;
	const stops = [input, ...list.querySelectorAll('a')];
	const at = stops.indexOf(document.activeElement);
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
	if (step && at >= 0) stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
	else if (event.key === 'Enter' && at === 0 && stops[1]) void open(stops[1]);
	else if (event.key === 'Escape' || (event.key === '/' && at !== 0)) input.select();
	else return;
	event.preventDefault();
});

document.querySelectorAll('button[data-query]').forEach((button) =>
	button.addEventListener('click', () => {
		input.value = button.dataset.query;
		show();
		input.focus();
	}),
);

input.addEventListener('input', show);
input.value = decodeURIComponent(location.hash.slice(1));
show();
void prepared.ready.then(() => {
	document.body.dataset.ready = 'true';
	show();
});
