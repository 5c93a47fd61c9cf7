import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field, OperationFacts, ParameterType } from '../../nodes/shared/catalogue/types';
import { type Expectation, readMembers } from './Shape';
import type { Members, Sketch } from './Sketch';

const families = ['top', 'dingTalk', 'qimen', 'alibabaCloud', 'newer'];
let sketches: Map<string, Members> | undefined;
const known = new Map<string, Expectation[]>();

/**
 * What the platform expects of the parameters of an operation: from the facts of the platforms, never from the catalogue.
 * Only operations that no document has, those of tests and those that people have added, are taken at their own word.
 */
export function expectationsOf(operation: OperationFacts): Expectation[] {
	const { method } = operation;
	sketches ??= readSketches();
	const sketch = sketches.get(method);
	if (!sketch) return readMembers(sketchFacts(operation));
	const found = known.get(method) ?? readMembers(sketch);
	known.set(method, found);
	return found;
}

function readSketches(): Map<string, Members> {
	const entries = families.flatMap((family) => {
		const text = readFileSync(join(__dirname, `${family}.json`), 'utf8');
		return Object.entries(JSON.parse(text) as Record<string, Members>);
	});
	return new Map(entries);
}

const types: Record<ParameterType, Sketch> = {
	...{ string: 'text', number: 'number', numeric: 'number', boolean: 'boolean', date: 'date' },
	...{ 'string[]': 'text,', 'numeric[]': 'number,', 'boolean[]': 'boolean,', 'date[]': 'date,' },
	...{ file: 'file', json: 'json', struct: {}, 'struct[]': [{}], map: {} },
};

function sketchFacts({ parameters }: OperationFacts): Members {
	const members: Members = {};
	for (const parameter of parameters) {
		const { inside, default: fallback, required } = parameter;
		const isRequired = required && fallback === undefined;
		const place = inside ? containerOf(members, inside) : members;
		place[isRequired ? `${parameter.name}!` : parameter.name] = sketchField(parameter);
	}
	return members;
}

/** A container must be there when it carries something that must be. */
function containerOf(members: Members, name: string): Members {
	return (members[`${name}!`] ??= {}) as Members;
}

function sketchField({ type, fields = [], list }: Field): Sketch {
	if (list === 'json' && type.endsWith('[]')) return ['any'];
	const members = Object.fromEntries(
		fields.map((field) => [field.required ? `${field.name}!` : field.name, sketchField(field)]),
	);
	if (type === 'struct') return members;
	return type === 'struct[]' ? [members] : types[type];
}
