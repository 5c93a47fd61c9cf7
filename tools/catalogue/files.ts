import type { Picker, PickerList } from '../../nodes/shared/catalogue/pickers';
import type {
	OperationFacts,
	OperationTexts,
	ParameterTexts,
} from '../../nodes/shared/catalogue/types';

/** Where a file about a resource lies; its name begins with the resource's. */
export interface ResourcePlace {
	/** Path from `catalogue/`. */
	file: string;
	domain: string;
	resource: string;
}

/** Facts of a resource's operations: the platform's, or those that people have added. */
export interface FactsFile extends ResourcePlace {
	operations: OperationFacts[];
	isAdded?: true;
}

/** English texts of a resource's operations by wire method. */
export interface TextsFile extends ResourcePlace {
	texts: Record<string, OperationTexts>;
}

/** English texts of an operation that is in no node of its own: labels come from the words of the wire names. */
export interface NewerTexts {
	name: string;
	description: string;
	/** What the wire name alone does not say, by wire name. */
	parameters?: Record<string, Partial<ParameterTexts>>;
}

/** English texts of a package's operations by wire method. */
export interface NewerTextsFile extends ResourcePlace {
	texts: Record<string, NewerTexts>;
}

/** How labels are made of wire names. */
export interface Labels {
	/** What a word of a wire name is in a label, where that is not the word itself. */
	words: Record<string, string>;
	/** Labels of wire names whose words make no good one. */
	names: Record<string, string>;
}

/** One corrected fact: of the operation itself, or of one of its parameters. */
export interface Correction {
	method: string;
	/** Wire name; absent when the operation itself is corrected. */
	parameter?: string;
	/** Name of the fact, or the path to a part of it, as `paging.id` or `fields.prices.fields.date.required`. */
	field: string;
	/** What the platform says; null when it says nothing. */
	from: unknown;
	/** What holds; null to remove the fact. */
	to: unknown;
}

/** Corrections of a resource's operations; those of a group share a reason. */
export interface CorrectionsFile extends ResourcePlace {
	groups: Array<{ reason: string; changes: Correction[] }>;
}

/** What people have judged about a resource's operations; `catalogue/README.md` has the criterion. */
export interface Judgements extends ResourcePlace {
	/** Methods that only read, and look so. */
	reads?: string[];
	/** Methods that only read although a name or text looks like more, with the reason. */
	readsThough?: Record<string, string>;
	/** Methods that are not repeated although their name looks like a read, with the reason. */
	writesThough?: Record<string, string>;
}

/** Operations of which something general does not hold, with the reason that they share. */
export interface Exceptions {
	reason: string;
	methods: string[];
}

/** Facts of the official SDKs and documents of one kind that are not taken over, with the reason that they share. */
export interface RefusedFacts {
	kind: string;
	reason: string;
	/** Parameters by method, none for a fact of the operation; absent when it is about no operation. */
	facts?: Record<string, string[]>;
}

/** JSON of which nobody publishes a member or an example, with the reason that it stays so. */
export interface UnknownShapes {
	reason: string;
	/** Dotted paths of parameters and members, by method. */
	parameters: Record<string, string[]>;
}

/** A list to pick from, with what only its check knows. */
export interface PickerListRow extends PickerList {
	/** What the parameter for members calls those members of the answer that have another name there. */
	asked?: Record<string, string>;
}

/** A picker as people write it. */
export interface PickerRow extends Omit<Picker, 'more'>, PickerListRow {
	more?: PickerListRow[];
	/** What no document says, and only the platform itself could show. */
	doubt?: string;
}

/** Which parameters and members are picked from a list. */
export interface PickerRule {
	/** Key of the picker. */
	picker: string;
	/** Wire names. */
	names: string[];
	domains: string[];
	/** Parameters only, and no members of them. */
	top?: true;
	/** Only in operations of these methods, or patterns with `*` at the end. */
	methods?: string[];
	/** Not in those of these. */
	notMethods?: string[];
	/** Reasons by `<method> <path>`: a method may end in `*`, and the path be `*`. */
	except?: Record<string, string>;
}

/** Where ids are found that no list gives. */
export interface IdHint {
	/** Wire names. */
	names: string[];
	domains: string[];
	/** Only in operations of these methods, or patterns with `*` at the end. */
	methods?: string[];
	/** A sentence for the help; a method in braces stands for the name of its operation. */
	hint?: string;
	/** Why the help needs no sentence. */
	why?: string;
	/** Only in the operations that people call most. */
	mostUsed?: true;
	/** Also where the help seems to say it. */
	always?: true;
}

/** Dotted paths of the parameters and members that take an id, by its kind and wire method. */
export type IdKinds = Record<string, Record<string, string[]>>;

/** By kind of id: the lists that it may be picked from, and reasons by `<method> <path>` for places without one. */
export type KindPickers = Record<string, { pickers?: string[]; without?: Record<string, string> }>;

/** Words that the English texts use: verbs that names begin with, and terms instead of others. */
export interface Glossary {
	verbs: string[];
	terms: Array<{ use: string; not: string[] }>;
	/** Those that names of operations may use, with what they mean. */
	abbreviations: Record<string, string>;
}

/** Words by which a text or a name says that an operation does more than read. */
export interface WritingWords {
	/** What English names of reads begin with. */
	readingVerbs: string[];
	/** An operation whose English name begins so is judged either way. */
	judgedVerbs: string[];
	chinese: string[];
	/** Taken out of a text before its words are looked at. */
	chineseNouns: string[];
	english: string[];
	/** Between the dots of a method. */
	methodWords: string[];
	/** Behind the last dot of a method. */
	lastMethodWords: string[];
	/** Behind the last dot of a method that reads, where nobody has judged it. */
	readingLastWords: string[];
}

/** A resource as `catalogue/domains.json` describes it. */
export interface ResourceEntry {
	value: string;
	name: string;
	/** Official Chinese name of the category. */
	category: string;
	/** In a divided category: wire methods, or patterns with `*`. */
	methods?: string[];
	/** The same of other categories; whose they are else, does not count. */
	others?: string[];
}

/** A domain as `catalogue/domains.json` describes it. */
export interface DomainEntry {
	value: string;
	displayName: string;
	description: string;
	keywords: string[];
	categories: string[];
	resources: ResourceEntry[];
}
