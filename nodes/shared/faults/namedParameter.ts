import type { Fault } from './Fault';

const name = String.raw`([A-Za-z][\w.-]*[\w])`;

/** Where a sub-code and a text of the platform name a parameter: `isv.missing-parameter:x`, `Invalid arguments:x`. */
const bySubCode = new RegExp(String.raw`^is[vp]\.(?:invalid|missing)-parameters?:${name}$`);
const byText = [
	new RegExp(String.raw`\barguments?\s?[:：]\s?${name}`, 'i'),
	new RegExp(String.raw`\bparameters? ?["“'‘:：] ?${name}`, 'i'),
	new RegExp(String.raw`参数\s?[:：["“'‘]?\s?${name}`),
];

/** Name of the parameter that a fault speaks of, where its sub-code or its texts have one. */
export function namedParameter({
	subCode = '',
	subMessage = '',
	message,
}: Fault): string | undefined {
	const patterns = byText.flatMap((pattern) => [pattern.exec(message), pattern.exec(subMessage)]);
	return [bySubCode.exec(subCode), ...patterns].find(Boolean)?.[1];
}
