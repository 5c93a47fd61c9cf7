import { type Catalogue, readCatalogue } from '../../../tools/catalogue/readCatalogue';

const { budgets, glossary, errors, writingWords, labels } = readCatalogue();

/** A catalogue of nothing but the words and the table of faults that ours has. */
export const emptyCatalogue: Catalogue = {
	domains: [],
	facts: [],
	texts: [],
	corrections: [],
	judgements: [],
	strays: [],
	pagingExceptions: [],
	unknownAnswers: [],
	refusedAnswers: [],
	refusedFacts: [],
	unknownShapes: [],
	pages: {},
	budgets,
	writingWords,
	routes: new Map(),
	routeFiles: new Map(),
	elements: {},
	glossary: { ...glossary, abbreviations: {} },
	errors,
	increments: [],
	pickers: {},
	pickerRules: [],
	idHints: [],
	idKinds: {},
	kindPickers: {},
	mostUsed: {},
	synonyms: {},
	newer: { facts: [], texts: [], corrections: [], judgements: [], strays: [] },
	beside: [],
	packages: {},
	labels,
};
