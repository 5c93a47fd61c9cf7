import type {
	OperationFacts,
	OperationTexts,
	Parameter,
	ParameterTexts,
} from '../../nodes/shared/catalogue/types';
import { checkValues } from './checkValues';

/** Words that the English texts use: verbs that names begin with, and terms instead of others. */
export interface Glossary {
	verbs: string[];
	terms: Array<{ use: string; not: string[] }>;
}

interface Text {
	place: string;
	text: string;
}

/** Problems of one operation's words against `docs/wording.md`, as far as a machine can tell. */
export function checkTexts(
	facts: OperationFacts,
	words: OperationTexts,
	glossary: Glossary,
): string[] {
	const texts = textsOf(words);
	const [verb = ''] = words.name.split(' ');
	return [
		...(glossary.verbs.includes(verb) ? [] : [`name: begins with "${verb}", no verb of the glossary`]),
		...texts.flatMap((entry) => checkText(entry, glossary)),
		...facts.parameters.flatMap((parameter) =>
			checkParameter(parameter, words.parameters[parameter.name]),
		),
	].map((problem) => `words: ${facts.method}: ${problem}`);
}

function textsOf({ name, action, description, parameters }: OperationTexts): Text[] {
	const own = { name, action, description };
	return [
		...Object.entries(own).map(([place, text]) => ({ place, text })),
		...Object.entries(parameters).flatMap(([place, { label, description: help, options = [] }]) => [
			{ place: `${place}: label`, text: label },
			{ place: `${place}: description`, text: help },
			...options.flatMap((option) => [
				{ place: `${place}: option ${option.value}`, text: option.name },
				{ place: `${place}: option ${option.value}`, text: option.description ?? 'x' },
			]),
		]),
	];
}

function checkText({ place, text }: Text, { terms }: Glossary): string[] {
	const wrong = terms.flatMap(({ use, not }) =>
		not.filter((term) => contains(text, term)).map((term) => `"${term}" instead of "${use}"`),
	);
	const problems: Array<[boolean, string]> = [
		[/^\s|\s$|\s\s/.test(text), 'has blanks too many'],
		[/\bplease\b/i.test(text), 'says please'],
		[/\.$/.test(text) && !/[.!?] [A-Z]/.test(text), 'is one sentence and ends with a full stop'],
	];
	return [...wrong, ...problems.flatMap(([isWrong, what]) => (isWrong ? [what] : []))].map(
		(what) => `${place}: ${what}`,
	);
}

/** A whole word, but none within a name of the platform such as `api.color` or `shop_id`. */
function contains(text: string, term: string): boolean {
	const isCased = /[A-Z]/.test(term) || /^(url|json|id)s?$/i.test(term);
	const pattern = `(?<![\\w./=-])${term}(?![\\w./=-]*[_./=]\\w|\\w|-\\w)`;
	return new RegExp(pattern, isCased ? '' : 'i').test(text);
}

/** A wire name that says nothing must not be all that the label says. */
const meaningless = /^(param|parameter|arg|q|p|rq)[ _]?\d*$/i;

function checkParameter(parameter: Parameter, words?: ParameterTexts): string[] {
	if (!words) return [];
	const { name, type } = parameter;
	const { label, description } = words;
	const isFlag = description.startsWith('Whether ');
	return [
		...(meaningless.test(label) ? [`${name}: the label "${label}" says nothing`] : []),
		...(type === 'boolean' && !isFlag
			? [`${name}: the description of a boolean begins with "Whether"`]
			: []),
		...(type !== 'boolean' && isFlag && !words.options
			? [`${name}: only the description of a boolean begins with "Whether"`]
			: []),
		...checkValues(parameter, words).map((problem) => `${name}: ${problem}`),
	];
}
