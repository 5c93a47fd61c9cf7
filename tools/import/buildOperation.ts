import type {
	Field,
	OperationFacts,
	Paging,
	Parameter,
	ResponseField,
} from '../../nodes/shared/catalogue/types';
import { given } from '../catalogue/given';
import { findPaging, speaksOfPages } from './findPaging';
import { findResult } from './findResult';
import { findSuccess } from './findSuccess';
import { type DocumentedParameter, pagingInputs } from './pagingInputs';
import { listsValues, typeOfField, typeOfName } from './parameterType';
import { isNear, resultOf, type SdkAnswer } from './sdkAnswers';
import type { ShapeFacts } from './sdkShapes';
import {
	fullText,
	type MetadataApi,
	type MetadataField,
	type SpecifiedApi,
	textOf,
	type WireApi,
	type WireParameter,
	wireName,
} from './sources';

/** The sources of one API; `metadata` is there only for APIs still listed, `answer` where an official SDK has it. */
export interface Sources {
	wire: WireApi;
	specified: SpecifiedApi;
	metadata?: MetadataApi;
	answer?: SdkAnswer;
	/** Members of JSON that the metadata does not describe, by wire name. */
	shapes?: ReadonlyMap<string, ShapeFacts>;
	category: string;
}

/** Joins the sources: order and wire names from the specification, types, limits and requiredness from the metadata. */
export function buildOperation(sources: Sources): OperationFacts {
	const { wire, specified, metadata, category } = sources;
	const { result, response, responseFrom, certain } = buildAnswer(sources);
	const known = [
		...wire.parameters.map((parameter) => buildParameter(parameter, sources)),
		...newParameters(wire, metadata),
	];
	const inputs = pagingInputs(known);
	const text = fullText(specified, metadata);
	const paging = findPaging({ inputs, response: certain, result, text });
	return given({
		method: wire.method,
		apiId: wire.apiId,
		category,
		title: (metadata?.title ?? specified.title).replace(/\s+/g, ' ').trim(),
		status: wire.listedIn2026 ? 'current' : 'delisted',
		withdrawn: specified.withdrawn || undefined,
		parameters: known.map(({ parameter }) =>
			withShape(
				countPages(parameter, paging),
				known.map((one) => one.parameter),
				sources.shapes,
			),
		),
		result,
		response: mapped(response, responseField),
		responseFrom,
		success: findSuccess(certain),
		paging,
		speaksOfPages: speaksOfPages(text, inputs, certain) || undefined,
	});
}

/** What is known of the answer: the metadata's members, else those of an official SDK; `certain` are its own. */
function buildAnswer({ wire, metadata, answer }: Sources) {
	const listed = metadata?.response ?? [];
	if (listed.length > 0 || !answer)
		return { response: listed, certain: listed, result: findResult(listed, wire.resultKey) };
	const { response } = answer;
	if (isNear(answer))
		return { response, certain: [], result: undefined, responseFrom: 'near' as const };
	const result = resultOf(answer);
	return { response, certain: response, result, responseFrom: 'sdk' as const };
}

/** What says where a page begins and how large it is, is a number whatever its name. */
function countPages(parameter: Parameter, paging?: Paging): Parameter {
	const isPosition = parameter.name === paging?.parameter && paging.style !== 'cursor';
	if (parameter.type !== 'numeric' || !(isPosition || parameter.name === paging?.size))
		return parameter;
	return { ...parameter, type: 'number' };
}

/** The body of a kind must be there for that kind, where a kind must be chosen; elsewhere it may be one of several ways. */
function withShape(parameter: Parameter, all: Parameter[], shapes: Sources['shapes']): Parameter {
	const shape = parameter.fields ? undefined : shapes?.get(parameter.name);
	if (!shape) return parameter;
	const { when, ...facts } = shape;
	const isKind = all.some(({ name, required }) => required && name === when?.name);
	return { ...parameter, ...facts, ...(isKind && { required: true, when }) };
}

function buildParameter(
	parameter: WireParameter,
	{ specified, metadata }: Sources,
): DocumentedParameter {
	const name = wireName(parameter);
	const known = siblings(metadata, parameter.inside).find((field) => field.name === name);
	const fallback = readDefault(parameter.default);
	const text = textOf(specified, parameter.python);
	const required = (parameter.required && !metadata) || undefined;
	const facts: Field = known
		? field(known)
		: { name, type: typeOfName(name, text ?? '', fallback), required };
	const built: Parameter = {
		...facts,
		...valueFacts(facts, text, known?.text),
		default: fallback,
		inside: parameter.inside || undefined,
		source: metadata && !known ? 'specification' : undefined,
	};
	return { parameter: given(built), known, text };
}

/** Whether a parameter chooses members of the answer, as `fields` does everywhere, or takes values that a text lists. */
function valueFacts({ name, type }: Field, ...texts: Array<string | undefined>) {
	if (name === 'fields')
		return {
			selectsMembers: true as const,
			...(type === 'string' && { type: 'string[]' as const }),
		};
	const lists = texts.some((text) => text && listsValues(type, text));
	return lists ? { listsValues: true as const } : {};
}

/** Parameters that the platform has added since the specification was written. */
function newParameters(wire: WireApi, metadata?: MetadataApi): DocumentedParameter[] {
	const structs = [...new Set(wire.parameters.map((parameter) => parameter.inside))];
	const scopes = structs.length === 0 ? [undefined] : structs;
	return scopes.flatMap((inside) => {
		const names = wire.parameters.filter((p) => p.inside === inside).map(wireName);
		return siblings(metadata, inside)
			.filter(({ name }) => !names.includes(name) && !structs.includes(name))
			.map((known) => {
				const facts = field(known);
				const values = valueFacts(facts, known.text);
				const parameter: Parameter = { ...facts, ...values, inside, source: 'metadata' };
				return { parameter: given(parameter), known };
			});
	});
}

function siblings(metadata?: MetadataApi, inside?: string): MetadataField[] {
	const all = metadata?.request ?? [];
	return inside ? (all.find(({ name }) => name === inside)?.fields ?? []) : all;
}

/** Empty texts and the text `null` mean "not sent". */
function readDefault(value: string | undefined): string | undefined {
	return value === undefined || ['', 'null', '""', '空'].includes(value.trim()) ? undefined : value;
}

function field(known: MetadataField): Field {
	const { name, required, maxLength, maxListSize, minValue, maxValue, fields } = known;
	const type = typeOfField(known);
	return given({
		name,
		type,
		required: required || undefined,
		...(type === 'file' ? { maxBytes: maxLength } : { maxLength }),
		...{ maxListSize, minValue, maxValue },
		fields: mapped(fields, field),
	});
}

/** Types whose values are known without members; of those that end in `DO` the name alone is published. */
const plainTypes =
	/^(String|Number|Boolean|Date|Json|Map|Price|BigDecimal|byte|[A-Z]\w*DO)(\[\])*$/;

/** A struct whose members the metadata cuts off is JSON of any shape. */
function responseField({ name, type, fields }: MetadataField): ResponseField {
	const isKnown = Boolean(fields?.length) || plainTypes.test(type);
	return given({
		name,
		type: isKnown ? type : type.replace(/^\w+/, 'Json'),
		fields: mapped(fields, responseField),
	});
}

/** Nothing for fields that are not described. */
const mapped = <T>(fields: MetadataField[] | undefined, build: (field: MetadataField) => T) =>
	fields?.length ? fields.map(build) : undefined;
