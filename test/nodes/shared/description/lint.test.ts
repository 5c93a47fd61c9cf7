import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeProperties, INodePropertyOptions, INodeTypeDescription } from 'n8n-workflow';
import { loadDomain, operationsOf } from '../../../../nodes/shared/catalogue/domain';
import { n8nLint, type Offence } from '../../../support/n8nLint';
import { allNodes, domainNodes } from '../../../support/nodes';

interface Exception {
	rule: string;
	/** Patterns for the values of what offends, by name. */
	where: Record<string, string>;
	reason: string;
}

const { exceptions, properNouns } = JSON.parse(
	readFileSync(join(__dirname, 'lintExceptions.json'), 'utf8'),
) as { exceptions: Exception[]; properNouns: string[] };

const nodes = allNodes().map(({ description }) => [description.name, description] as const);
const names = new Map(
	domainNodes()
		.flatMap(({ description }) => operationsOf(loadDomain(description.name)))
		.map(({ method, name }) => [method, name]),
);
const offences = new Map<string, Offence[]>();
const offencesOf = (name: string, description: INodeTypeDescription) => {
	const known = offences.get(name) ?? n8nLint(withPlainOperations(description));
	offences.set(name, known);
	return known;
};

describe('the descriptions as n8n gets them, written out as TypeScript', () => {
	it.each(nodes)('keep all of n8n’s own rules but for the exceptions: %s', (name, description) => {
		const unexcused = offencesOf(name, description).filter(
			(offence) => !exceptions.some((exception) => excuses(exception, offence)),
		);
		expect(
			unexcused.map(({ rule, text, message }) => `${rule}: ${text.trim()} (${message})`),
		).toEqual([]);
	});

	it('need every exception', () => {
		const all = nodes.flatMap(([name, description]) => offencesOf(name, description));
		expect(
			exceptions.filter((exception) => !all.some((offence) => excuses(exception, offence))),
		).toEqual([]);
		const actions = nodes.flatMap(([, { properties }]) => actionsOf(properties)).flatMap(wordsOf);
		expect(properNouns.filter((noun) => !actions.includes(noun))).toEqual([]);
	}, 180_000);
});

/** Whether an exception is for the rule, and its patterns fit the values of what offends. */
function excuses({ rule, where }: Exception, offence: Offence): boolean {
	const values = offence.owner as Record<string, unknown>;
	return (
		rule === offence.rule &&
		Object.entries(where).every(([name, pattern]) => new RegExp(pattern).test(textOf(values[name])))
	);
}

const textOf = (value: unknown): string =>
	typeof value === 'string' ? value : JSON.stringify(value ?? '');

/** Operations without the official titles behind their names, and proper nouns and hyphens in their actions. */
function withPlainOperations(description: INodeTypeDescription): INodeTypeDescription {
	const properties = description.properties.map((property) =>
		property.name === 'operation' ? withPlainNames(property) : property,
	);
	return { ...description, properties };
}

function withPlainNames(property: INodeProperties): INodeProperties {
	const options = choicesOf(property).map((option) => ({
		...option,
		name: names.get(String(option.value)) ?? option.name,
		action: wordsOf(option.action ?? '')
			.map((word) => (properNouns.includes(word) ? word.toLowerCase() : word))
			.join(' '),
	}));
	return { ...property, options };
}

const choicesOf = ({ options = [] }: INodeProperties) => options as INodePropertyOptions[];

const actionsOf = (properties: INodeProperties[]): string[] =>
	properties
		.filter(({ name }) => name === 'operation')
		.flatMap(choicesOf)
		.map(({ action = '' }) => action);

const wordsOf = (action: string): string[] => action.split(/[^A-Za-z0-9]+/).filter(Boolean);
