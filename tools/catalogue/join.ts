import { byName } from '../../nodes/shared/catalogue/byName';
import { isDelisted } from '../../nodes/shared/catalogue/domain';
import type {
	Domain,
	Operation,
	OperationFacts,
	OperationTexts,
	Resource,
} from '../../nodes/shared/catalogue/types';
import type { DomainEntry } from './files';
import { type Catalogue, textsByMethod } from './readCatalogue';
import { memberProblems, membersWithTexts } from './memberTexts';
import { withReplacements } from './successors';
import { withKinds } from './valueKinds';

/** Joins facts and texts into what the nodes load. Problems: texts that are missing or left over. */
export function joinTexts(catalogue: Catalogue): { domains: Domain[]; problems: string[] } {
	const problems: string[] = [];
	const byMethod = textsByMethod(catalogue.texts);
	const join = (facts: OperationFacts): Operation => {
		const texts = byMethod.get(facts.method);
		if (texts) problems.push(...textProblems(facts, texts));
		else problems.push(`${facts.method}: has no texts`);
		return joinOperation(facts, texts ?? { name: '', action: '', description: '', parameters: {} });
	};
	const domains = catalogue.domains.map((entry) => joinDomain(entry, catalogue, join));
	const newer = catalogue.newer.facts.flatMap(({ operations }) => operations);
	const others = newer.map(({ method }) => method);
	return { domains: withReplacements(domains, others), problems };
}

function joinDomain(
	entry: DomainEntry,
	{ facts }: Catalogue,
	join: (facts: OperationFacts) => Operation,
): Domain {
	const resources = entry.resources.map((resource): Resource => {
		const files = facts.filter((f) => f.domain === entry.value && f.resource === resource.value);
		const operations = files
			.flatMap((file) => file.operations)
			.map(join)
			.sort(byStatusAndName);
		return { value: resource.value, name: resource.name, operations };
	});
	resources.sort((a, b) => byName(a.name, b.name));
	return { ...entry, resources };
}

function joinOperation(facts: OperationFacts, texts: OperationTexts): Operation {
	const parameters = facts.parameters.map((parameter) => {
		const { members, ...own } = texts.parameters[parameter.name] ?? { label: '', description: '' };
		const inner = membersWithTexts(parameter, members);
		return { ...parameter, ...own, ...(inner && { fields: inner }) };
	});
	const response = facts.response && withKinds(facts.response);
	return { ...facts, ...texts, parameters, ...(response && { response }) };
}

/** Names of the parameters that have no texts. */
export function parametersWithoutTexts(
	{ parameters }: Pick<OperationFacts, 'parameters'>,
	texts: OperationTexts,
): string[] {
	return parameters.map(({ name }) => name).filter((name) => !texts.parameters[name]);
}

function textProblems(facts: OperationFacts, texts: OperationTexts): string[] {
	const known = new Set(facts.parameters.map(({ name }) => name));
	const unknown = Object.keys(texts.parameters).filter((name) => !known.has(name));
	return [
		...parametersWithoutTexts(facts, texts).map(
			(name) => `${facts.method}: parameter ${name} has no texts`,
		),
		...unknown.map((name) => `${facts.method}: texts for ${name}, which is no parameter`),
		...memberProblems(facts, texts),
	];
}

/** Delisted operations last, then by name, as n8n sorts lists. */
function byStatusAndName(a: Operation, b: Operation): number {
	const delisted = Number(isDelisted(a)) - Number(isDelisted(b));
	return delisted || byName(a.name, b.name) || compare(a.method, b.method);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
