import type { Field, OperationFacts, ParameterType } from '../../../nodes/shared/catalogue/types';

const samples: Record<ParameterType, unknown> = {
	...{ string: '1', number: 1, numeric: '1234567890123456789', boolean: true, file: undefined },
	date: '2026-01-31 08:00:00',
	...{ 'string[]': '1,2', 'numeric[]': '1,2', 'boolean[]': 'true,false' },
	...{ 'date[]': '2026-01-31 08:00:00', json: { a: 1 }, struct: { a: 1 }, 'struct[]': [{ a: 1 }] },
};

/** A value for every parameter, as it is in JSON; those inside a struct stand in it. Files are left out. */
export function sampleValues({ parameters }: OperationFacts): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const { name, type, inside, list } of parameters) {
		if (type === 'file') continue;
		const place = inside ? ((values[inside] ??= {}) as Record<string, unknown>) : values;
		place[name] = list && type.endsWith('[]') ? [1, 2] : samples[type];
	}
	return values;
}

/** The same as texts. */
export function sampleTexts(operation: OperationFacts): Record<string, string> {
	const entries = Object.entries(sampleValues(operation)).map(([name, value]) => {
		return [name, typeof value === 'string' ? value : JSON.stringify(value)] as const;
	});
	return Object.fromEntries(entries);
}

/** The same as an XML body of Qimen. */
export function sampleXml({ parameters }: OperationFacts): string {
	return `<request>${parameters.map(element).join('')}</request>`;
}

/** A text for XML: lists hold it as each of their entries. */
function textOf(type: ParameterType): string {
	const sample = samples[type.replace('[]', '') as ParameterType];
	return typeof sample === 'object' ? '<a>1</a>' : String(sample);
}

function element({ name, type, fields, element: entry = 'entry' }: Field): string {
	const inner = fields ? fields.map(element).join('') : textOf(type);
	const content = type.endsWith('[]') ? `<${entry}>${inner}</${entry}>`.repeat(2) : inner;
	return `<${name}>${content}</${name}>`;
}
