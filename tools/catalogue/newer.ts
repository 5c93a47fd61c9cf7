import { byName } from '../../nodes/shared/catalogue/byName';
import type {
	DescribedParameter,
	Operation,
	OperationFacts,
	Package,
} from '../../nodes/shared/catalogue/types';
import type { NewerTexts } from './files';
import { type LabelOf, labelMaker, withLabels } from './labels';
import { type Catalogue, factsByMethod } from './readCatalogue';
import { judgedMethods } from './repeatable';
import { withKinds } from './valueKinds';

/** The English texts of the operations that are in no domain, by wire method. */
export const newerTexts = ({ newer }: Pick<Catalogue, 'newer'>): Map<string, NewerTexts> =>
	new Map(newer.texts.flatMap((file) => Object.entries(file.texts)));

/** Joins facts and texts of the operations that are in no domain. Problems: texts that are missing or left over. */
export function joinPackages(catalogue: Catalogue): { packages: Package[]; problems: string[] } {
	const { newer, packages } = catalogue;
	const texts = newerTexts(catalogue);
	const making = {
		labelOf: labelMaker(catalogue),
		labels: catalogue.labels,
		small: smallWords(catalogue),
	};
	const join = (facts: OperationFacts): Operation =>
		joinNewer(facts, texts.get(facts.method) ?? { name: '', description: '' }, making);
	return {
		packages: newer.facts.map(({ resource, operations }) => ({
			value: resource,
			name: packages[resource] ?? '',
			operations: operations.map(join).sort((a, b) => byName(a.name, b.name)),
		})),
		problems: [...textProblems(catalogue, texts), ...nameProblems(catalogue)],
	};
}

interface Making extends Pick<Catalogue, 'labels'> {
	labelOf: LabelOf;
	/** Words that a sentence writes small. */
	small: Set<string>;
}

function joinNewer(facts: OperationFacts, texts: NewerTexts, making: Making): Operation {
	const { labelOf, labels } = making;
	const { name, description, parameters = {} } = texts;
	const wrapper = wrapperOf(facts);
	const labelHere = (wireName: string) =>
		parameters[wireName]?.label ?? (wireName === wrapper ? 'Request' : labelOf(wireName));
	const described = withLabels(facts.parameters, labelHere, labels);
	const { response } = facts;
	return {
		...facts,
		...{ name, action: sentenceCase(name, making), description },
		parameters: described.map((parameter): DescribedParameter => ({
			...parameter,
			description: '',
			...parameters[parameter.name],
		})),
		...(response && { response: withKinds(response) }),
	};
}

/** Names of structs that hold what is asked for, and say nothing else. */
const wrapping =
	/(^|_)(bo|cmd|command|dto|d_t_o|param(eter)?|param\d|qry|query|q_u_e_r_y|req|request|rq|r_q|v_o|vo|option)\d*$|^param/;

/** The struct that holds what is asked for, where there is but one. */
function wrapperOf({ parameters }: OperationFacts): string | undefined {
	const structs = parameters.filter(({ type }) => type === 'struct');
	const [first, ...others] = structs.filter(({ name }) => wrapping.test(name));
	return others.length === 0 ? first?.name : undefined;
}

/** A name in sentence case: words that sentences write small are small. */
const sentenceCase = (name: string, { small }: Pick<Making, 'small'>): string =>
	name.replace(/(?<=\s)[A-Z][a-z]+(?![\w.])/g, (word) =>
		small.has(word.toLowerCase()) ? word.toLowerCase() : word,
	);

/** Words that stand in small letters within actions and descriptions. */
function smallWords({ texts, newer }: Pick<Catalogue, 'texts' | 'newer'>): Set<string> {
	const own = texts.flatMap((file) => Object.values(file.texts));
	const others = newer.texts.flatMap((file) => Object.values(file.texts));
	const all = [
		...own.map(({ action }) => action),
		...[...own, ...others].map((one) => one.description),
	];
	return new Set(all.flatMap((text) => text.match(/(?<=\s)[a-z]+(?!\w)/g) ?? []));
}

function textProblems({ newer }: Catalogue, texts: Map<string, NewerTexts>): string[] {
	const operations = newer.facts.flatMap((file) => file.operations);
	const methods = new Map(operations.map((one) => [one.method, one]));
	return [
		...operations
			.filter(({ method }) => !texts.has(method))
			.map(({ method }) => `${method}: has no texts`),
		...newer.strays.map((file) => `${file}: is no file of a package`),
		...newer.judgements
			.flatMap(judgedMethods)
			.filter((method) => !methods.has(method))
			.map((method) => `${method}: is judged, and is no operation of a package`),
		...[...texts].flatMap(([method, { parameters = {} }]) => {
			const known = methods.get(method)?.parameters.map(({ name }) => name);
			if (!known) return [`${method}: has texts and is no operation`];
			return Object.keys(parameters)
				.filter((name) => !known.includes(name))
				.map((name) => `${method}: texts for ${name}, which is no parameter`);
		}),
	];
}

function nameProblems({ facts, beside, newer, packages }: Catalogue): string[] {
	const known = new Set(newer.facts.map(({ resource }) => resource));
	const added = factsByMethod(facts.filter(({ isAdded }) => isAdded));
	return [
		...beside
			.flatMap(({ methods }) => methods)
			.filter((method) => !added.has(method))
			.map((method) => `beside.json: ${method} is no added operation of a domain`),
		...[...known]
			.filter((name) => !packages[name])
			.map((name) => `packages.json: ${name} has no name`),
		...Object.keys(packages)
			.filter((name) => !known.has(name))
			.map((name) => `packages.json: ${name} is no package`),
	];
}
