/**
 * How a parameter is filled in and travels:
 * - `string`: text, sent as it is
 * - `number`: a count, page, size or amount that fits a JavaScript number
 * - `numeric`: digits as text, so that a 19-digit id or a price survives
 * - `boolean`: sent as `true` or `false`
 * - `date`: sent as `yyyy-MM-dd HH:mm:ss` in GMT+8
 * - `string[]`, `numeric[]`, `boolean[]`, `date[]`: joined with commas
 * - `file`: a part of a multipart body, never signed
 * - `json`: JSON text of any shape
 * - `struct`, `struct[]`: a JSON object, a JSON array of objects
 */
export type ParameterType =
	| 'string'
	| 'number'
	| 'numeric'
	| 'boolean'
	| 'date'
	| 'string[]'
	| 'numeric[]'
	| 'boolean[]'
	| 'date[]'
	| 'file'
	| 'json'
	| 'struct'
	| 'struct[]';

/** A member of a struct parameter. */
export interface Field {
	name: string;
	type: ParameterType;
	required?: boolean;
	/** Longest text, in characters. */
	maxLength?: number;
	/** Most entries of a list. */
	maxListSize?: number;
	minValue?: number;
	maxValue?: number;
	fields?: Field[];
}

/** One business parameter of an operation, by its wire name. */
export interface Parameter extends Field {
	/** The value that the platform takes when the parameter is left out. */
	default?: string;
	/** The struct parameter that carries this one on the wire. */
	inside?: string;
	/** `metadata`: only the platform's metadata of 2026 has it. `specification`: only the older specification. */
	source?: 'metadata' | 'specification';
}

/** A member of an answer; `type` is the platform's own name, a list ends in `[]`. */
export interface ResponseField {
	name: string;
	type: string;
	fields?: ResponseField[];
}

/** What the platform says about one API. */
export interface OperationFacts {
	/** The wire name, sent as `method`. */
	method: string;
	/** The platform's number of the API, unique. */
	apiId: number;
	/** Official Chinese name of the category. */
	category: string;
	/** Official title, mostly Chinese. */
	title: string;
	/** `delisted`: no longer in the platform's public metadata of 2026. */
	status: 'current' | 'delisted';
	/** The platform's own text says that the API has left its documentation. */
	withdrawn?: boolean;
	parameters: Parameter[];
	/** Dotted path in the answer to what the caller asked for, a list ending in `[]`; absent when unknown. */
	result?: string;
	/** Members of the answer; absent when the platform does not say. */
	response?: ResponseField[];
}

/** The English words of one parameter. */
export interface ParameterWords {
	label: string;
	description?: string;
}

/** The English words of one operation. */
export interface OperationWords {
	/** Title Case, verb first. */
	name: string;
	/** Sentence case, unique in its node. */
	action: string;
	description?: string;
	/** By wire name. */
	parameters: Record<string, ParameterWords>;
}

/** A parameter with its words. */
export type DescribedParameter = Parameter & ParameterWords;

/** An operation with its words, as the nodes use it. */
export interface Operation extends Omit<OperationFacts, 'parameters'> {
	name: string;
	action: string;
	description?: string;
	parameters: DescribedParameter[];
}

/** A group of operations in a node. */
export interface Resource {
	/** Stable value, stored in workflows. */
	value: string;
	/** Title Case, singular. */
	name: string;
	operations: Operation[];
}

/** Everything that one node offers. */
export interface Domain {
	/** Stable value, the node's name in n8n. */
	value: string;
	displayName: string;
	description: string;
	/** Search words, English and Chinese. */
	keywords: string[];
	resources: Resource[];
}
