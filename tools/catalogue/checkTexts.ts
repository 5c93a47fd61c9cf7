import type {
	OperationFacts,
	OperationTexts,
	Parameter,
	ParameterTexts,
} from '../../nodes/shared/catalogue/types';
import { type Catalogue, textsByMethod } from './readCatalogue';
import { problemsWhere, repeated } from './problems';
import type { Glossary } from './files';

interface Text {
	place: string;
	text: string;
}

/** Problems of the texts of all operations that have some. */
export function checkTexts(
	operations: OperationFacts[],
	{ texts, glossary }: Pick<Catalogue, 'texts' | 'glossary'>,
): string[] {
	const byMethod = textsByMethod(texts);
	return operations.flatMap((facts) => {
		const own = byMethod.get(facts.method);
		return own ? checkOperation(facts, own, glossary) : [];
	});
}

/** Problems of one operation's texts against `docs/wording.md`, as far as a machine can tell. */
function checkOperation(facts: OperationFacts, own: OperationTexts, glossary: Glossary): string[] {
	const texts = textsOf(own);
	const [verb = ''] = own.name.split(' ');
	return [
		...(glossary.verbs.includes(verb)
			? []
			: [`name: begins with "${verb}", no verb of the glossary`]),
		...texts.flatMap((entry) => checkText(entry, glossary)),
		...facts.parameters.flatMap((parameter) =>
			checkParameter(parameter, own.parameters[parameter.name]),
		),
	].map((problem) => `texts: ${facts.method}: ${problem}`);
}

function textsOf({ name, action, description, parameters }: OperationTexts): Text[] {
	const own = { name, action, description };
	return [
		...Object.entries(own).map(([place, text]) => ({ place, text })),
		...Object.entries(parameters).flatMap(([name, { members = {} }]) =>
			Object.entries(members).flatMap(([path, { label, description: help = '' }]) => [
				{ place: `${name}.${path}: label`, text: label },
				{ place: `${name}.${path}: description`, text: help },
			]),
		),
		...Object.entries(parameters).flatMap(([place, { label, description: help, options = [] }]) => [
			{ place: `${place}: label`, text: label },
			{ place: `${place}: description`, text: help },
			...options.flatMap((option) => [
				{ place: `${place}: option ${option.value}`, text: option.name },
				{ place: `${place}: option ${option.value}`, text: option.description ?? '' },
			]),
		]),
	];
}

function checkText({ place, text }: Text, { terms }: Glossary): string[] {
	const wrong = terms.flatMap(({ use, not }) =>
		not.filter((term) => contains(text, term)).map((term) => `"${term}" instead of "${use}"`),
	);
	const problems = problemsWhere([
		[/^\s|\s$|\s\s/.test(text), 'has blanks too many'],
		[/\bplease\b/i.test(text), 'says please'],
		[/\.$/.test(text) && !/[.!?] [A-Z]/.test(text), 'is one sentence and ends with a full stop'],
		[/^[a-z]/.test(text) && !/^[a-z]+[A-Z]\w*\b/.test(text), 'begins with a small letter'],
		[/(?<!e\.g|etc)\. [a-z]+\b(?!_)/.test(text), 'has a small letter behind a full stop'],
	]);
	return [...wrong, ...problems].map((what) => `${place}: ${what}`);
}

const patterns = new Map<string, RegExp>();

/** A whole word, but none within a name of the platform such as `api.color` or `shop_id`. */
function contains(text: string, term: string): boolean {
	const isCased = /[A-Z]/.test(term) || /^(url|json|id)s?$/i.test(term);
	// Most texts lack most terms, and looking for the plain letters tells so in little time
	if (!(isCased ? text : text.toLowerCase()).includes(isCased ? term : term.toLowerCase()))
		return false;
	const pattern =
		patterns.get(term) ??
		new RegExp(`(?<![\\w./=-])${term}(?![\\w./=-]*[_./=]\\w|\\w|-\\w)`, isCased ? '' : 'i');
	patterns.set(term, pattern);
	return pattern.test(text);
}

/** A wire name that says nothing must not be all that the label says. */
const meaningless = /^(param|parameter|arg|q|p|rq)[ _]?\d*$/i;

function checkParameter(parameter: Parameter, own?: ParameterTexts): string[] {
	if (!own) return [];
	const { name, type } = parameter;
	const { label, description } = own;
	const isFlag = description.startsWith('Whether ');
	const isBoolean = type === 'boolean';
	const problems = problemsWhere([
		[meaningless.test(label), `the label "${label}" says nothing`],
		[isBoolean && !isFlag, 'the description of a boolean begins with "Whether"'],
		[
			!isBoolean && isFlag && !own.options,
			'only the description of a boolean begins with "Whether"',
		],
	]);
	return [...problems, ...checkValues(parameter, own)].map((problem) => `${name}: ${problem}`);
}

/** Problems of a parameter's values: lists that are missing, doubles, values that the type does not take. */
function checkValues(parameter: Parameter, own: ParameterTexts): string[] {
	const { type, listsValues } = parameter;
	const { options, openSet } = own;
	const isNamed = Boolean(options ?? openSet) || type === 'boolean' || type === 'boolean[]';
	const missing = listsValues && !isNamed ? ['its text lists values: options or openSet'] : [];
	if (!options) return missing;
	const values = options.map(({ value }) => value);
	const names = options.map(({ name }) => name.toLowerCase());
	return [
		...(openSet ? ['has options and a reason for none'] : []),
		...(/^(boolean|date|file|json|map|struct)/.test(type) ? [`a ${type} has no options`] : []),
		...repeated(values).map((value) => `the value "${value}" stands more than once`),
		...repeated(names).map((name) => `the value's name "${name}" stands more than once`),
		...values.filter((value) => !fits(value, type)).map((value) => `"${value}" is no ${type}`),
	];
}

function fits(value: string, type: Parameter['type']): boolean {
	if (/^num/.test(type)) return /^-?\d+(\.\d+)?$/.test(value);
	return !type.endsWith('[]') || !value.includes(',');
}
