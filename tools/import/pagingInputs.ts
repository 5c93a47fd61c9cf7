import type { Field, Parameter } from '../../nodes/shared/catalogue/types';
import type { MetadataApi, MetadataField } from './metadata';
import { type SpecifiedApi, textOf } from './specification';
import { type WireApi, wireName } from './wireNames';

/** A parameter or a member of a struct parameter that could be about pages. */
export interface PagingInput {
	/** A member of a struct as `param0.page_no`, a parameter with `inside` by its own name. */
	path: string;
	/** Last name of the path, in lower case with underscores. */
	name: string;
	/** The struct that holds it, empty for a parameter. */
	scope: string;
	type: Field['type'];
	/** What both documents say of it. */
	text: string;
	default?: string;
	maxValue?: number;
}

/** Name in lower case with underscores. */
export function snake(name: string): string {
	return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

/** Parameters and members of struct parameters with their texts; lists of structs hold no page numbers. */
export function pagingInputs(
	parameters: Parameter[],
	{ wire, specified, metadata }: Documents,
): PagingInput[] {
	return parameters.flatMap((parameter) => {
		const python = wire.parameters.find((known) => wireName(known) === parameter.name)?.python;
		const known = findKnown(parameter, metadata?.request);
		const texts = [python && textOf(specified, python), known?.text];
		return inputs(parameter, parameter.inside ?? '', '', { known, text: joinTexts(texts) });
	});
}

/** Where the texts come from. */
export interface Documents {
	wire: WireApi;
	specified: SpecifiedApi;
	metadata?: MetadataApi;
}

function findKnown(
	{ name, inside }: Parameter,
	request: MetadataField[] | undefined,
): MetadataField | undefined {
	const siblings = inside ? request?.find((field) => field.name === inside)?.fields : request;
	return siblings?.find((field) => field.name === name);
}

function inputs(
	field: Field & { default?: string },
	scope: string,
	prefix: string,
	{ known, text }: { known?: MetadataField; text: string },
): PagingInput[] {
	const path = prefix + field.name;
	const { type, maxValue } = field;
	const own = {
		path,
		name: snake(field.name),
		scope,
		type,
		text,
		default: field.default,
		maxValue,
	};
	const members = type === 'struct' ? (field.fields ?? []) : [];
	return [
		own,
		...members.flatMap((member) => {
			const described = known?.fields?.find(({ name }) => name === member.name);
			return inputs(member, path, `${path}.`, { known: described, text: described?.text ?? '' });
		}),
	];
}

/** Both documents often say the same; markup is left out. */
function joinTexts(texts: Array<string | undefined>): string {
	const plain = texts.map((text) => (text ?? '').replace(/<[^>]*>/g, ' ').trim());
	return [...new Set(plain)].filter(Boolean).join(' | ');
}
