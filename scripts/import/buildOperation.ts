import type {
	Field,
	OperationFacts,
	Parameter,
	ResponseField,
} from '../../nodes/shared/catalogue/types';
import { findResult } from './findResult';
import type { MetadataApi, MetadataField } from './metadata';
import { typeOfField, typeOfName } from './parameterType';
import { type SpecifiedApi, textOf } from './specification';
import { type WireApi, type WireParameter, wireName } from './wireNames';

/** The three sources of one API; `metadata` is there only for APIs still listed. */
export interface Sources {
	wire: WireApi;
	specified: SpecifiedApi;
	metadata?: MetadataApi;
	category: string;
}

/** Joins the sources: order and wire names from the specification, types, limits and requiredness from the metadata. */
export function buildOperation({ wire, specified, metadata, category }: Sources): OperationFacts {
	const result = findResult(metadata?.response, wire.resultKey);
	return {
		method: wire.method,
		apiId: wire.apiId,
		category,
		title: (metadata?.title ?? specified.title).replace(/\s+/g, ' ').trim(),
		status: wire.listedIn2026 ? 'current' : 'delisted',
		...(specified.withdrawn && { withdrawn: true }),
		parameters: [
			...wire.parameters.map((parameter) => buildParameter(parameter, specified, metadata)),
			...newParameters(wire, metadata),
		],
		...(result && { result }),
		...(metadata?.response.length && { response: metadata.response.map(responseField) }),
	};
}

function buildParameter(
	parameter: WireParameter,
	specified: SpecifiedApi,
	metadata?: MetadataApi,
): Parameter {
	const name = wireName(parameter);
	const known =
		metadata && siblings(metadata, parameter.inside).find((field) => field.name === name);
	const fallback = readDefault(parameter.default);
	const text = textOf(specified, parameter.python) ?? '';
	return {
		...(known
			? field(known)
			: {
					name,
					type: typeOfName(name, text, fallback),
					...(parameter.required && !metadata && { required: true }),
				}),
		...(fallback !== undefined && { default: fallback }),
		...(parameter.inside && { inside: parameter.inside }),
		...(metadata && !known && { source: 'specification' as const }),
	};
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
				...(inside && { inside }),
				source: 'metadata' as const,
			}));
	});
}

function siblings(metadata: MetadataApi, inside: string | undefined): MetadataField[] {
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
