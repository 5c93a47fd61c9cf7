import { isDelisted } from '../../nodes/shared/catalogue/domain';
import type { Domain, Operation, OperationFacts, OperationTexts, Resource } from '../../nodes/shared/catalogue/types';
import type { DomainEntry } from './domains';
import type { Catalogue } from './readCatalogue';

/** Joins facts and words into what the nodes load. Problems: words that are missing or left over. */
export function joinTexts(catalogue: Catalogue): { domains: Domain[]; problems: string[] } {
	const problems: string[] = [];
	const unused = new Set(catalogue.words.keys());
	const join = (facts: OperationFacts): Operation => {
		unused.delete(facts.method);
		const words = catalogue.words.get(facts.method);
		if (words) problems.push(...textProblems(facts, words));
		else problems.push(`${facts.method}: has no words`);
		return joinOperation(facts, words ?? { name: '', action: '', description: '', parameters: {} });
	};
	const domains = catalogue.domains.map((entry) => joinDomain(entry, catalogue, join));
	for (const method of unused) problems.push(`words: ${method} is no operation`);
	return { domains, problems };
}

function joinDomain(
	{ value, displayName, description, keywords, resources }: DomainEntry,
	{ facts }: Catalogue,
	join: (facts: OperationFacts) => Operation,
): Domain {
	const joined = resources.map((resource): Resource => {
		const file = facts.find((f) => f.domain === value && f.resource === resource.value);
		const operations = (file?.operations ?? []).map(join).sort(byStatusAndName);
		return { value: resource.value, name: resource.name, operations };
	});
	joined.sort((a, b) => compare(a.name, b.name));
	return { value, displayName, description, keywords, resources: joined };
}

function joinOperation(facts: OperationFacts, words: OperationTexts): Operation {
	const { name, action, description } = words;
	return {
		...facts,
		name,
		action,
		description,
		parameters: facts.parameters.map((parameter) => ({
			...parameter,
			...(words.parameters[parameter.name] ?? { label: '', description: '' }),
		})),
	};
}

function textProblems(facts: OperationFacts, words: OperationTexts): string[] {
	const known = new Set(facts.parameters.map(({ name }) => name));
	const missing = [...known].filter((name) => !words.parameters[name]);
	const unknown = Object.keys(words.parameters).filter((name) => !known.has(name));
	return [
		...missing.map((name) => `${facts.method}: parameter ${name} has no words`),
		...unknown.map((name) => `${facts.method}: words for ${name}, which is no parameter`),
	];
}

/** Delisted operations last, then by name; never by locale, so that every machine agrees. */
function byStatusAndName(a: Operation, b: Operation): number {
	const delisted = Number(isDelisted(a)) - Number(isDelisted(b));
	return delisted || compare(a.name, b.name) || compare(a.method, b.method);
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
