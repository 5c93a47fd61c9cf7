import type {
	Field,
	OperationFacts,
	Paging,
	Parameter,
	ResponseField,
} from '../../nodes/shared/catalogue/types';
import { findPaging, speaksOfPages } from './findPaging';
import { findResult } from './findResult';
import { findSuccess } from './findSuccess';
import { pagingInputs } from './pagingInputs';
import { listsValues, typeOfField, typeOfName } from './parameterType';
import {
	type MetadataApi,
	type MetadataField,
	type SpecifiedApi,
	textOf,
	type WireApi,
	type WireParameter,
	wireName,
} from './sources';

/** The three sources of one API; `metadata` is there only for APIs still listed. */
export interface Sources {
	wire: WireApi;
	specified: SpecifiedApi;
	metadata?: MetadataApi;
	category: string;
}

/** Joins the sources: order and wire names from the specification, types, limits and requiredness from the metadata. */
export function buildOperation(sources: Sources): OperationFacts {
	const { wire, specified, metadata, category } = sources;
	const result = findResult(metadata?.response, wire.resultKey);
	const known = [
		...wire.parameters.map((parameter) => buildParameter(parameter, specified, metadata)),
		...newParameters(wire, metadata),
	];
	const paging = pagingFacts(sources, known, result);
	const parameters = known.map((parameter) => countPages(parameter, paging.paging));
	return {
		method: wire.method,
		apiId: wire.apiId,
		category,
		title: (metadata?.title ?? specified.title).replace(/\s+/g, ' ').trim(),
		status: wire.listedIn2026 ? 'current' : 'delisted',
		...(specified.withdrawn && { withdrawn: true }),
		parameters,
		...answerFacts(metadata?.response, result),
		...paging,
	};
}

function answerFacts(
	response: MetadataField[] = [],
	result: string | undefined,
): Pick<OperationFacts, 'result' | 'response' | 'success'> {
	return {
		...(result && { result }),
		...(response.length > 0 && { response: response.map(responseField) }),
		...findSuccess(response),
	};
}

/** What says where a page begins and how large it is, is a number whatever its name. */
function countPages(parameter: Parameter, paging?: Paging): Parameter {
	const isPosition = parameter.name === paging?.parameter && paging.style !== 'cursor';
	if (parameter.type !== 'numeric' || !(isPosition || parameter.name === paging?.size))
		return parameter;
	return { ...parameter, type: 'number' };
}

function pagingFacts(
	sources: Sources,
	parameters: Parameter[],
	result: string | undefined,
): Pick<OperationFacts, 'paging' | 'speaksOfPages'> {
	const { specified, metadata } = sources;
	const inputs = pagingInputs(parameters, sources);
	const text = [specified.text, metadata?.title, metadata?.text].join(' ');
	const response = metadata?.response;
	const paging = findPaging({ inputs, response, result, text });
	return {
		...(paging && { paging }),
		...(speaksOfPages(text, inputs, response) && { speaksOfPages: true as const }),
	};
}

function buildParameter(
	parameter: WireParameter,
	specified: SpecifiedApi,
	metadata?: MetadataApi,
): Parameter {
	const name = wireName(parameter);
	const known = siblings(metadata, parameter.inside).find((field) => field.name === name);
	const fallback = readDefault(parameter.default);
	const text = textOf(specified, parameter.python);
	const isRequired = parameter.required && !metadata;
	const facts: Field = known
		? field(known)
		: { name, type: typeOfName(name, text ?? '', fallback), ...(isRequired && { required: true }) };
	return {
		...facts,
		...valueFacts(facts, text, known?.text),
		...(fallback !== undefined && { default: fallback }),
		...(parameter.inside && { inside: parameter.inside }),
		...(metadata && !known && { source: 'specification' as const }),
	};
}

/** Whether a parameter chooses members of the answer, as `fields` does everywhere, or takes values that a text lists. */
function valueFacts({ name, type }: Field, ...texts: Array<string | undefined>) {
	if (name === 'fields') return { selectsMembers: true as const };
	const lists = texts.some((text) => text && listsValues(type, text));
	return lists ? { listsValues: true as const } : {};
}

/** Parameters that the platform has added since the specification was written. */
function newParameters(wire: WireApi, metadata?: MetadataApi): Parameter[] {
	if (!metadata) return [];
	const structs = [...new Set(wire.parameters.map((parameter) => parameter.inside))];
	const scopes = structs.length === 0 ? [undefined] : structs;
	return scopes.flatMap((inside) => {
		const names = wire.parameters.filter((p) => p.inside === inside).map(wireName);
		return siblings(metadata, inside)
			.filter((known) => !names.includes(known.name) && !structs.includes(known.name))
			.map((known) => ({
				...field(known),
				...valueFacts(field(known), known.text),
				...(inside && { inside }),
				source: 'metadata' as const,
			}));
	});
}

function siblings(metadata?: MetadataApi, inside?: string): MetadataField[] {
	if (!metadata) return [];
	if (!inside) return metadata.request;
	return metadata.request.find(({ name }) => name === inside)?.fields ?? [];
}

/** Empty texts and the text `null` mean "not sent". */
function readDefault(value: string | undefined): string | undefined {
	return value === undefined || ['', 'null', '""', '空'].includes(value.trim()) ? undefined : value;
}

function field(known: MetadataField): Field {
	const { name, required, maxLength, maxListSize, minValue, maxValue } = known;
	const limits = { maxLength, maxListSize, minValue, maxValue };
	return {
		name,
		type: typeOfField(known),
		...(required && { required }),
		...Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined)),
		...(known.fields?.length && { fields: known.fields.map(field) }),
	};
}

function responseField({ name, type, fields }: MetadataField): ResponseField {
	return {
		name,
		type: type.replace(/\s+/g, ''),
		...(fields?.length && { fields: fields.map(responseField) }),
	};
}
