import type { Field } from '../catalogue/types';

/** Most entries of a list, `up to 20`, where the text does not say so. */
export function sizeLimit({ maxListSize }: Field, text: string): string {
	return maxListSize === undefined || saysMost(text, maxListSize)
		? ''
		: `up to ${written(maxListSize)}`;
}

/** Longest text, `at most 32 characters`, where the text says no length itself. */
export function lengthLimit({ maxLength, maxBytes, bytes }: Field, text: string): string {
	if (/\d (bytes|(Chinese )?characters)\b/.test(text)) return '';
	const limits = [
		maxLength !== undefined && !saysMost(text, maxLength) && amount(maxLength, 'character'),
		maxBytes !== undefined && amount(maxBytes, 'byte'),
	].filter((limit) => limit !== false);
	if (limits.length === 0) return '';
	const each = bytes === 'gbk' ? 2 : 3;
	return `at most ${limits.join(' and ')}${maxBytes ? `, ${each} for a Chinese character` : ''}`;
}

/** Largest file, `at most 3 MB`, where the text does not say so. */
export function fileLimit({ maxBytes }: Field, text: string): string {
	if (maxBytes === undefined) return '';
	const size = fileSize(maxBytes);
	return saysMost(text, maxBytes) || text.includes(size) ? '' : `at most ${size}`;
}

/**
 * Bounds of a number, `1 to 100`, where the text does not say them; a lowest value of 0 or 1 alone goes without
 * saying.
 */
export function bounds({ minValue, maxValue }: Field, text: string): string {
	const least = minValue === undefined || saysLeast(text, minValue) ? '' : written(minValue);
	const most = maxValue === undefined || saysMost(text, maxValue) ? '' : written(maxValue);
	if (most) return least ? `${least} to ${most}` : `at most ${most}`;
	return ['', '0', '1'].includes(least) ? '' : `at least ${least}`;
}

const written = (count: number) => count.toLocaleString('en-US');

const amount = (count: number, unit: string) =>
	`${written(count)} ${unit}${count === 1 ? '' : 's'}`;

/** Bytes as people say them, where they are round. */
function fileSize(bytes: number): string {
	if (bytes % 1024 ** 2 === 0) return `${bytes / 1024 ** 2} MB`;
	return bytes % 1024 === 0 ? `${bytes / 1024} KB` : amount(bytes, 'byte');
}

/** Whether a text names a number as the most. */
function saysMost(text: string, most: number): boolean {
	const before = `(?:at most|up to|to|maximum|within|of the) ${most}(?![\\d.]*\\d)`;
	const behind = `(?<![\\d.])${most} (?:bytes|characters|Chinese characters|digits|letters|values)`;
	return new RegExp(`${before}|${behind}`, 'i').test(ungrouped(text));
}

/** Whether a text names a number as the least. */
function saysLeast(text: string, least: number): boolean {
	const pattern = `(?:at least|from|above) ${least}(?![\\d.]*\\d)|(?<![\\d.-])${least} to `;
	return new RegExp(pattern, 'i').test(ungrouped(text));
}

/** The text with its numbers in plain digits. */
const ungrouped = (text: string) => text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
