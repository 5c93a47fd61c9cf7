import FormData from 'form-data';
import type { Field, Operation, ResponseField } from '../../nodes/shared/catalogue/types';
import type { Request } from '../../nodes/shared/http/messages';
import { credentialsOf } from '../../nodes/shared/protocols/credentialsOf';
import { nameOf } from '../catalogue/corrections';
import { judgedMethods } from '../catalogue/repeatable';
import type { Catalogue } from '../catalogue/readCatalogue';
import { sampleRequest } from './sampleRequest';

/** A heading, the file that says what stands below it, and the lines. */
type Section = [title: string, file: string, lines: string[]];

/**
 * Everything that the catalogue says about an operation, each part with its file, and what the node sends.
 * For a method that there is not, the methods that are like it.
 */
export async function showOperation(
	catalogue: Catalogue,
	operations: Operation[],
	method: string,
): Promise<string> {
	const operation = operations.find((candidate) => candidate.method === method);
	if (!operation) return unknown(method, operations);
	const files = allFiles(catalogue);
	const sections: Section[] = [
		['Facts', factsFile(files, method), factLines(operation)],
		['Texts', textsFile(files, method), textLines(operation)],
		['Protocol', catalogue.routeFiles.get(method) ?? 'no file: the default', routeLines(operation)],
		['Parameters', factsFile(files, method), operation.parameters.flatMap(parameterLines)],
		['Picked', 'pickers.json', operation.parameters.flatMap((one) => pickedLines(catalogue, one))],
		['Answer', factsFile(files, method), answerLines(operation)],
		repeatSection(files, operation),
		...correctionSections(files, method),
		['Sends', 'with sample values', requestLines(await sampleRequest(operation))],
	];
	const body = sections
		.filter(([, , lines]) => lines.length > 0)
		.map(([title, file, lines]) =>
			[`${title}  (${placed(file)})`, ...lines.map((l) => `  ${l}`)].join('\n'),
		);
	return [`${method}: ${operation.name}`, ...body].join('\n\n');
}

/** Files of the catalogue by their path in the project; a remark as it is. */
const placed = (file: string) => (file.endsWith('.json') ? `catalogue/${file}` : file);

function unknown(method: string, operations: Operation[]): string {
	const parts = method.split('.').filter((part) => part.length > 2);
	const score = (other: string) => parts.filter((part) => other.includes(part)).length;
	const like = operations
		.map((operation) => operation.method)
		.sort((a, b) => score(b) - score(a) || a.length - b.length)
		.slice(0, 8)
		.filter((other) => score(other) > 0);
	return [`${method} is no operation`, ...like.map((other) => `- ${other}`)].join('\n');
}

/** The files that speak of operations, of domains and of packages. */
type Files = ReturnType<typeof allFiles>;

const allFiles = ({ facts, texts, corrections, judgements, newer }: Catalogue) => ({
	facts: [...facts, ...newer.facts],
	texts: [...texts, ...newer.texts],
	corrections: [...corrections, ...newer.corrections],
	judgements: [...judgements, ...newer.judgements],
});

const factsFile = ({ facts }: Files, method: string) =>
	facts.find(({ operations }) => operations.some((one) => one.method === method))?.file ?? '';

const textsFile = ({ texts }: Files, method: string) =>
	texts.find((file) => file.texts[method])?.file ?? '';

function factLines({ apiId, category, title, status, withdrawn }: Operation): string[] {
	const left = withdrawn ? ', withdrawn by its own text' : '';
	return [`API ${apiId ?? 'without a number'}, ${title}, in ${category}, ${status}${left}`];
}

const textLines = ({ name, action, description }: Operation) => [
	`name         ${name}`,
	`action       ${action}`,
	`description  ${description}`,
];

function routeLines({ route }: Operation): string[] {
	const { protocol = 'top', ...where } = route ?? {};
	const place = Object.entries(where).map(([name, value]) => `${name} ${String(value)}`);
	return [[protocol, ...place].join(', '), `credential ${credentialsOf(route).join(' or ')}`];
}

function parameterLines(parameter: Operation['parameters'][number]): string[] {
	const { label, description, options, prefill, example } = parameter;
	const texts = [
		`"${label}": ${description}`,
		options && `one of ${options.map(({ value }) => value).join(', ')}`,
		prefill && `holds ${prefill} at first`,
		example && `such as ${example}`,
	];
	return [...fieldLines(parameter), ...texts.filter(Boolean).map((text) => `    ${text}`)];
}

/** The lists that a parameter and its members are picked from. */
function pickedLines(
	catalogue: Pick<Catalogue, 'pickers'>,
	{ name, picker = '', fields = [] }: Field,
): string[] {
	const list = catalogue.pickers[picker];
	const inner = fields.flatMap((field) => pickedLines(catalogue, field));
	return [
		...(list ? [`${name}  ${picker}: ${list.label} by ${list.method}`] : []),
		...inner.map((line) => `${name}.${line}`),
	];
}

/** Members of answers hold nothing. */
interface Heldless {
	holds?: never[];
}

/** A parameter or member with its facts, its own members below it. */
function fieldLines(field: Field | ResponseField): string[] {
	const {
		name,
		type,
		fields = [],
		holds = [],
		...facts
	}: Field | (ResponseField & Heldless) = field;
	const texts = ['label', 'description', 'options', 'prefill', 'example', 'openSet', 'rows'];
	const said = Object.entries(facts)
		.filter(([fact]) => !texts.includes(fact))
		.map(([fact, value]) => (value === true ? fact : `${fact} ${JSON.stringify(value)}`));
	return [
		[name, type, ...said].join('  '),
		...fields.flatMap(fieldLines).map((line) => `  ${line}`),
		...(holds.length > 0 ? ['  or JSON text of'] : []),
		...holds.flatMap(fieldLines).map((line) => `    ${line}`),
	];
}

function answerLines({ response, result, success, paging }: Operation): string[] {
	return [
		...(result ? [`result   ${result}`] : []),
		...(success ? [`success  ${JSON.stringify(success)}`] : []),
		...(paging ? [`paging   ${JSON.stringify(paging)}`] : []),
		...(response?.flatMap(fieldLines) ?? ['The platform does not describe the answer']),
	];
}

function repeatSection({ judgements }: Files, { method, repeatable }: Operation): Section {
	const said = repeatable ? 'only reads, and may be repeated' : 'is sent once';
	const judgement = judgements.find((file) => judgedMethods(file).includes(method));
	if (!judgement) return ['Repeating', 'nobody has judged', [said]];
	const { file, readsThough, writesThough } = judgement;
	const reason = { ...readsThough, ...writesThough }[method];
	return ['Repeating', file, [said, ...(reason ? [reason] : [])]];
}

function correctionSections({ corrections }: Files, method: string): Section[] {
	return corrections.flatMap(({ file, groups }) =>
		groups.flatMap(({ reason, changes }): Section[] => {
			const lines = changes
				.filter((change) => change.method === method)
				.map((c) => `${nameOf(c).slice(method.length + 1)}: ${text(c.from)} → ${text(c.to)}`);
			return lines.length > 0 ? [['Correction', file, [...lines, reason]]] : [];
		}),
	);
}

const text = (value: unknown) => (value === null ? 'nothing' : JSON.stringify(value));

/** Verb, address, and what goes in query and body, without signature. */
function requestLines({ verb, url, headers, body }: Request): string[] {
	const { origin, pathname, searchParams } = new URL(url);
	const type = headers['Content-Type'] ?? headers['content-type'] ?? '';
	const isForm = type.includes('x-www-form-urlencoded');
	const content = typeof body === 'string' ? body : partsOf(body);
	return [
		`${verb} ${origin}${pathname}`,
		...[...searchParams].map(([name, value]) => `query  ${name} = ${shown(name, value)}`),
		...(type ? [`type   ${type.replace(/boundary=.*/, 'boundary=…')}`] : []),
		...(isForm
			? [...new URLSearchParams(content)].map(([name, value]) => `form   ${name} = ${value}`)
			: content
					.split('\n')
					.filter(Boolean)
					.map((line) => `body   ${line}`)),
	];
}

const shown = (name: string, value: string) =>
	/^sign(ature)?$/i.test(name) ? '<signature>' : value;

/** A multipart body, by the headers of its parts. */
const partsOf = (body: Request['body']) =>
	(body instanceof FormData ? body.getBuffer().toString() : '')
		.split('\r\n')
		.filter((line) => line.startsWith('Content-Disposition'))
		.join('\n');
