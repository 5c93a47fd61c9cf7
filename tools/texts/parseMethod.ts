import { arrangeEntity } from './arrangeEntity';
import { findVerb } from './findVerb';
import { splitTokens, splitWords } from './splitWords';
import { findSpelling, lookUp, vocabulary } from './vocabulary';

const CLOUD_METHOD = /^([a-z-]+)\.aliyuncs\.com\.(\w+)\.([\d-]+)$/;
const prefixes = [...vocabulary.prefixes].sort((one, other) => other.length - one.length);
const silentTokens = new Set(vocabulary.silentTokens);
const closingTokens = new Set(vocabulary.closingTokens);

function dropPrefix(method: string): string {
	const rest = prefixes
		.filter((prefix) => method.startsWith(`${prefix}.`))
		.map((prefix) => method.slice(prefix.length + 1))
		.find((candidate) => splitWords(candidate).length > 1);
	return rest ?? method;
}

function moveClosing(tokens: readonly string[]): string[] {
	const closing = tokens.slice(0, -1).filter((token) => closingTokens.has(token));
	const others = tokens.slice(0, -1).filter((token) => !closingTokens.has(token));
	return [...others, ...closing, ...tokens.slice(-1)];
}

function listTokens(method: string): string[] {
	const tokens = splitTokens(dropPrefix(method));
	const kept = tokens.filter((token) => !silentTokens.has(token));
	return moveClosing(kept.length > 1 ? kept : tokens);
}

function placeEntity(verb: string, entity: readonly string[]): string[] {
	const place = verb.includes('*') ? verb : `${verb} *`;
	return place.split(' ').flatMap((word) => (word === '*' ? entity : [word]));
}

function readRegular(method: string): string[] {
	const tokens = listTokens(method);
	const variant = tokens.length > 1 ? lookUp(vocabulary.variants, tokens.at(-1) ?? '') : undefined;
	const kept = variant === undefined ? tokens : tokens.slice(0, -1);
	const match = findVerb(kept);
	const words = placeEntity(match.verb, arrangeEntity(match));
	return variant === undefined ? words : [...words, ...`(${variant})`.split(' ')];
}

function readCloud(product: string, action: string, version: string): string[] {
	const name = findSpelling(product) ?? product;
	return [...splitWords(action), `(${name}`, `${version})`];
}

/** English words of a method by itself, whether or not another method has the same. */
export function parseMethod(method: string): string[] {
	const phrase = lookUp(vocabulary.methods, method);
	if (phrase !== undefined) return phrase.split(' ');
	const [, product, action, version] = CLOUD_METHOD.exec(method) ?? [];
	return product && action && version ? readCloud(product, action, version) : readRegular(method);
}
