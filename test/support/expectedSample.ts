import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import { expectationsOf } from '../../gateway/expectations/expectationsOf';
import type { Expectation, PlainShape, Shape } from '../../gateway/expectations/Shape';

const samples: Record<PlainShape['kind'], unknown> = {
	...{ any: '1', text: '文字', string: '文字', number: 1, boolean: true, file: undefined },
	...{ date: '2026-01-31 08:00:00', json: { a: 1 }, base64: 'QQ==' },
};

/** A value as the platform wants it. */
export function expectedSample(shape: Shape, isFull: boolean): unknown {
	if (shape.kind === 'list') return [expectedSample(shape.entry, isFull)];
	if (shape.kind === 'object') return expectedMembers(shape.members, isFull);
	const value = shape.values?.[0] ?? samples[shape.kind];
	return shape.isJoined ? `${String(value)},${String(value)}` : value;
}

/** Members as the platform wants them: all, or those that must be there. */
export function expectedMembers(
	members: readonly Expectation[],
	isFull: boolean,
): Record<string, unknown> {
	const wanted = members.filter(
		(member) => (isFull || member.isRequired) && isChosen(member, members),
	);
	return Object.fromEntries(
		wanted.map(({ name, oneOf, shape }) => {
			const member = members.find((other) => other.name === oneOf?.[0]);
			return member
				? [member.name, expectedSample(member.shape, isFull)]
				: [name, expectedSample(shape, isFull)];
		}),
	);
}

/** Of the bodies that depend on a neighbour, the one that belongs to its value in the sample. */
export function isChosen({ when }: Expectation, members: readonly Expectation[]): boolean {
	if (!when) return true;
	const neighbour = members.find(({ name }) => name === when.name)?.shape;
	return neighbour !== undefined && expectedSample(neighbour, false) === when.value;
}

/** All parameters of an operation as the platform wants them; files are left out. */
export function expectedValues(operation: OperationFacts): Record<string, unknown> {
	const members = expectationsOf(operation).filter(({ shape }) => shape.kind !== 'file');
	const values = expectedMembers(members, true);
	// The sandbox gives out numbers for places to go on from.
	const { style, parameter = '' } = operation.paging ?? {};
	return style === 'cursor' && parameter in values ? { ...values, [parameter]: '0' } : values;
}

/** The same as texts. */
export function expectedTexts(operation: OperationFacts): Record<string, string> {
	const entries = Object.entries(expectedValues(operation)).map(([name, value]) => {
		return [name, typeof value === 'string' ? value : JSON.stringify(value)] as const;
	});
	return Object.fromEntries(entries);
}

/** The same as an XML body of Qimen. */
export function expectedXml(operation: OperationFacts): string {
	const members = expectationsOf(operation);
	const whole = members.find(({ name, shape }) => name === 'request' && shape.kind === 'object');
	const inner = whole?.shape.kind === 'object' ? whole.shape.members : members;
	return `<request>${inner.map(element).join('')}</request>`;
}

function element({ name, shape }: Expectation): string {
	return `<${name}>${contentOf(shape)}</${name}>`;
}

function contentOf(shape: Shape): string {
	if (shape.kind === 'object') return shape.members.map(element).join('');
	if (shape.kind !== 'list') return String(expectedSample(shape, true));
	const entry = shape.element ?? 'entry';
	return `<${entry}>${contentOf(shape.entry)}</${entry}>`.repeat(2);
}
