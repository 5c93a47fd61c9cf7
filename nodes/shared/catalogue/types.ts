import type { FromAccount } from './accountFields';

/**
 * How a parameter is filled in and travels:
 * - `string`: text, sent as it is
 * - `number`: a count, page, size or amount that fits a JavaScript number
 * - `numeric`: digits as text, so that a 19-digit id or a price survives
 * - `boolean`: sent as `true` or `false`
 * - `date`: sent as `yyyy-MM-dd HH:mm:ss` in GMT+8
 * - `string[]`, `numeric[]`, `boolean[]`, `date[]`: given as an array or with commas, joined with commas
 * - `file`: a part of a multipart body, never signed
 * - `json`: JSON text of any shape
 * - `struct`, `struct[]`: a JSON object, a JSON array of objects
 * - `map`: a JSON object whose names the user chooses
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
	| 'struct[]'
	| 'map';

/** A member of a struct parameter. */
export interface Field {
	name: string;
	type: ParameterType;
	required?: boolean;
	/** Longest text, in characters, a list that is joined as a whole. */
	maxLength?: number;
	/** Largest file, and longest text where the platform counts bytes, in bytes. */
	maxBytes?: number;
	/** How bytes are counted: two for each character beyond ASCII; absent: as in UTF-8. */
	bytes?: 'gbk';
	/** Most entries of a list. */
	maxListSize?: number;
	minValue?: number;
	maxValue?: number;
	/**
	 * `json`: a list given for it is a JSON array, and lists and objects given for texts in it stay what they are.
	 * Absent: a list given for a text parameter is joined with commas; members of type text hold JSON text.
	 */
	list?: 'json';
	/**
	 * What joins the entries of a list into one text, where that is no comma, or where a list is a member:
	 * without it, that is a JSON array.
	 */
	separator?: string;
	/** All values in it are texts, numbers too. */
	texts?: true;
	/** What the values of a map are: `any` takes JSON of any shape where it is given as JSON; absent: texts. */
	values?: 'numeric' | 'boolean' | 'any';
	/** Name of the XML element of each entry of a list, for operations that are called with XML. */
	element?: string;
	/** It is there only while the member beside it of this name has one of these values. */
	when?: { name: string; values: string[] };
	fields?: Field[];
	/** What a text may be the JSON of, besides plain text: a form offers each to be filled in by fields. */
	holds?: Field[];
	/** Key of the list that its value, or each entry of it, can be picked from. */
	picker?: string;
	/** The field of the account that stands in for it. */
	fromAccount?: FromAccount;
	/** Each struct of this list, which a text holds, is on the wire what its only member is. */
	flat?: true;
}

/** One business parameter of an operation, by its wire name. */
export interface Parameter extends Field {
	/** The value that the platform takes when the parameter is left out. */
	default?: string;
	/** The struct parameter that carries this one on the wire. */
	inside?: string;
	/** Text that looks like JSON is sent as text all the same. */
	plain?: true;
	/** `metadata`: only the platform's metadata of 2026 has it. `specification`: only the older specification. */
	source?: 'metadata' | 'specification';
	/** The platform's text lists values: they are options, or there is a reason why they are none. */
	listsValues?: true;
	/** It names the members of a record that the answer is to have; `nested`: also those inside of a member, by path. */
	selectsMembers?: true | 'nested';
	/** The names that it takes, where they are not those of all members of a record. */
	selectable?: string[];
	/** The operation is there for it, so that it stands at the top level although the platform does not require it. */
	main?: true;
}

/** What a value of an answer is, however it is written: a moment of the platform's clock, a number that names nothing, true or false. */
export type ValueKind = 'boolean' | 'date' | 'number' | 'text';

/** A member of an answer; `type` is the platform's own name, a list ends in `[]`. */
export interface ResponseField {
	name: string;
	type: string;
	/** What its values, or the entries of a list, are; absent: text, or nothing that is certain. */
	kind?: ValueKind;
	fields?: ResponseField[];
}

/** The member of an answer that says whether the call did what it was asked for. */
export interface SuccessMember {
	/** Dotted path in the answer. */
	path: string;
	/** The values that mean success, as text in small letters; absent: true, 0, 200 and words for success. */
	values?: string[];
}

/** How an operation hands out a long list in pieces. */
export interface Paging {
	/** What says to the platform where to go on: the number of a page, of a record, or a text from the answer before. */
	style: 'page' | 'offset' | 'cursor';
	/**
	 * Path of the parameter that says where to go on; a member of a struct as `param0.page_no`,
	 * a parameter with `inside` by its own wire name.
	 */
	parameter: string;
	/** Path of the parameter with the size of a page. */
	size?: string;
	/** Where the first page begins; absent: page 1, offset 0, no cursor. */
	first?: number;
	/** Highest number of a page that the platform gives. */
	lastPage?: number;
	/** Largest page that the platform gives. */
	maxSize?: number;
	/** Size of a page when none is sent. */
	defaultSize?: number;
	/** Dotted path in the answer to the number of all records. */
	total?: string;
	/** Dotted path in the answer to a boolean that tells whether more follows. */
	hasNext?: string;
	/** Boolean parameter without which `hasNext` is not answered; with it `total` is not. */
	askHasNext?: string;
	/** Dotted path in the answer to the next cursor; an absent, empty, 0 or -1 cursor is the end, mostly also the same again. */
	next?: string;
	/**
	 * Dotted path to the list of records, when `result` is absent or leads elsewhere.
	 * Without `[]` it leads to JSON text that holds the list.
	 */
	records?: string;
	/**
	 * Member of a record that names it: it tells a record that was read before from a new one,
	 * so that pages can overlap and a list that moves loses and doubles none.
	 */
	id?: string;
	/** Parameter with the end of the time that is read; it is set to now when it is blank or later. */
	until?: string;
}

/** How a call of DingTalk's REST interface shows who calls. */
export type DingTalkToken =
	/** No token, or one that is a parameter of the operation. */
	| 'none'
	/** Token of an app for personal sign-in. */
	| 'sns'
	/** Key, time and signature, with the ticket of a suite where there is one. */
	| 'signature'
	/** Access token of a suite. */
	| 'suite'
	/** The same, and the suite's signature. */
	| 'signedSuite'
	/** Token and signature of a group's robot. */
	| 'robot';

/** Where a call of DingTalk's REST interface goes. */
export interface DingTalkRoute {
	protocol: 'dingTalk';
	verb: 'GET' | 'POST';
	path: string;
	/** Absent: the access token of the app. */
	token?: DingTalkToken;
	/** The path follows from the method's name by rule; no document shows it. */
	derived?: true;
}

/** Where a call of AliExpress goes; `path` is that of a system interface, absent for business ones. */
export interface AliExpressRoute {
	protocol: 'aliExpress';
	path?: string;
	/** A session is what it gives, so none is sent; absent: the session of the account. */
	token?: 'none';
}

/** Which action of a product of Alibaba Cloud a call is for. */
export interface AlibabaCloudRoute {
	protocol: 'alibabaCloud';
	product: string;
	action: string;
	version: string;
}

/**
 * How a call reaches its platform, is signed and answered:
 * - `top`: the gateway of the Taobao Open Platform
 * - `aliExpress`: the same, and AliExpress's own gateway where the credential says so
 * - `dingTalk`: DingTalk's REST interface
 * - `dingTalkTop`: the gateway of the Taobao Open Platform with DingTalk's token, unsigned
 * - `qimen`: XML to the Qimen gateway
 * - `qimenCloud`: a form or JSON to the gateway of a Qimen cloud scene
 * - `alibabaCloud`: the RPC interface of a product of Alibaba Cloud
 */
export type Route =
	| { protocol: 'top' | 'dingTalkTop' | 'qimen' | 'qimenCloud' }
	| AliExpressRoute
	| DingTalkRoute
	| AlibabaCloudRoute;

export type ProtocolName = Route['protocol'];

/** What the platform says about one API. */
export interface OperationFacts {
	/** The wire name, sent as `method`. */
	method: string;
	/** The platform's number of the API, unique; absent where its metadata gives none. */
	apiId?: number;
	/** Official Chinese name of the category. */
	category: string;
	/** Official title, mostly Chinese. */
	title: string;
	/** `delisted`: no longer in the platform's public metadata of 2026. */
	status: 'current' | 'delisted';
	/** The platform's own text says that the API has left its documentation. */
	withdrawn?: boolean;
	/** Wire name of the API to use instead, of this catalogue or not. */
	successor?: string;
	parameters: Parameter[];
	/** Dotted path in the answer to what the caller asked for, a list ending in `[]`; absent when unknown. */
	result?: string;
	/** Members of the answer; absent when the platform does not say. */
	response?: ResponseField[];
	/**
	 * Where `response` comes from: an official SDK or document, or (`near`) the same call of another version or product,
	 * so that it is likely and not certain. Absent: the platform's metadata.
	 */
	responseFrom?: 'sdk' | 'near';
	/** How the answer says no although the platform says yes; absent when no member is known that says so. */
	success?: SuccessMember;
	/** As a person has judged, it only reads, so that a call may be repeated when it is unknown whether the platform has carried it out. */
	repeatable?: true;
	/** How its calls travel; absent: by the gateway of the Taobao Open Platform. */
	route?: Route;
	/** How to get what does not fit in one answer; absent when all of it comes at once. */
	paging?: Paging;
	/** The platform's names or texts speak of pages: paging is known, or its absence has a reason. */
	speaksOfPages?: true;
	/** The platform's text of an operation that nobody has judged speaks of more than reading. */
	speaksOfMore?: true;
}

/** A value that a parameter takes. */
export interface ValueTexts {
	/** As it is sent. */
	value: string;
	/** Title Case. */
	name: string;
	/** What it means, where the name does not say it. */
	description?: string;
}

/** The English texts of one parameter, and how its field helps to fill it in. */
export interface ParameterTexts {
	label: string;
	description: string;
	/** All values that the platform takes; for a list, those that it may hold. */
	options?: ValueTexts[];
	/** Why the values that the platform's text lists are no options. */
	openSet?: string;
	/** Lines of a field for long texts. */
	rows?: number;
	/** The field is masked. */
	secret?: true;
	/** What a value looks like, on one line. */
	example?: string;
	/** What the field holds at first. */
	prefill?: string;
	/** Texts of the members of a struct, by dotted path. */
	members?: Record<string, MemberTexts>;
}

/** The English texts of one operation. */
export interface OperationTexts {
	/** Title Case, verb first. */
	name: string;
	/** Sentence case, unique in its node. */
	action: string;
	description: string;
	/** By wire name. */
	parameters: Record<string, ParameterTexts>;
}

/** The English texts of a member of a struct. */
export interface MemberTexts {
	label: string;
	/** Absent where the label says all. */
	description?: string;
	/** All values that the platform takes; for a list, those that it may hold. */
	options?: ValueTexts[];
	/** Lines of a field for long texts. */
	rows?: number;
	/** The field is masked. */
	secret?: true;
	/** What a value looks like, on one line. */
	example?: string;
}

/** A member of a struct with its texts, where it has some. */
export type DescribedField = Omit<Field, 'fields' | 'holds'> &
	Partial<MemberTexts> & { fields?: DescribedField[]; holds?: DescribedField[] };

/** A parameter with its texts, and those of its members. */
export type DescribedParameter = Omit<Parameter, 'fields' | 'holds'> &
	ParameterTexts & { fields?: DescribedField[] };

/** Where a user finds an operation: names of node, resource and operation; its method. */
export interface OperationPlace {
	node: string;
	resource: string;
	name: string;
	method: string;
	/** The platform no longer lists it either. */
	delisted?: true;
}

/** An operation with its texts, as the nodes use it. */
export interface Operation extends Omit<OperationFacts, 'parameters'> {
	name: string;
	action: string;
	description: string;
	parameters: DescribedParameter[];
	/** Where its successor is, or the last of them, if a node has it. */
	replacement?: OperationPlace;
	/** The successor is no operation of the catalogue. */
	isSuccessorUnknown?: true;
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
	/** What people may type to find the node, English and Chinese. */
	keywords: string[];
	/** Those of n8n that it belongs to. */
	categories: string[];
	resources: Resource[];
}

/** APIs that the platform has added since nodes were made of it, as its metadata gathers them. */
export interface Package {
	/** The platform's own name of the package. */
	value: string;
	/** Title Case. */
	name: string;
	operations: Operation[];
}
