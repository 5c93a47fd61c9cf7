import { type ESLint, Linter } from 'eslint';
import type { INodeTypeDescription } from 'n8n-workflow';
import tseslint from 'typescript-eslint';
import { type Line, writeLiteral } from './writeLiteral';

type Plugin = ESLint.Plugin & { configs: { nodes: { rules: Linter.RulesRecord } } };

/** What a rule says of a line of a description, and the object of the description that the line belongs to. */
export interface Offence {
	rule: string;
	text: string;
	message: string;
	owner: object;
}

const plugin = loadPlugin();
const config: Linter.Config = {
	files: ['**/*.ts'],
	plugins: { 'n8n-nodes-base': plugin },
	rules: plugin.configs.nodes.rules,
	languageOptions: { parser: tseslint.parser as Linter.Parser },
};
const linter = new Linter({ configType: 'flat' });

/** Writes the description of a node as TypeScript, and holds all of n8n's own rules for nodes against it. */
export function n8nLint(description: INodeTypeDescription): Offence[] {
	const { name } = description;
	const className = name.charAt(0).toUpperCase() + name.slice(1);
	const lines = linesOf(className, description);
	return linter
		.verify(lines.map(({ text }) => text).join('\n'), [config], {
			filename: `nodes/${className}/${className}.node.ts`,
		})
		.map(({ ruleId, message, line }) => ({
			rule: ruleId?.replace('n8n-nodes-base/', '') ?? '',
			message,
			...(lines[line - 1] ?? outside('')),
		}));
}

function linesOf(className: string, description: INodeTypeDescription): Line[] {
	const [first = outside(''), ...rest] = writeLiteral(description);
	return [
		outside(`export class ${className} implements INodeType {`),
		{ ...first, text: `\tdescription: INodeTypeDescription = ${first.text.trim()}` },
		...rest,
		outside('}'),
	];
}

const outside = (text: string): Line => ({ text, owner: {} });

/** The rules take every file for a node of any kind while they themselves are tested. */
function loadPlugin(): Plugin {
	const { NODE_ENV } = process.env;
	process.env.NODE_ENV = 'production';
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- it reads the variable when it is loaded
	const loaded = require('eslint-plugin-n8n-nodes-base') as Plugin;
	process.env.NODE_ENV = NODE_ENV;
	return loaded;
}
