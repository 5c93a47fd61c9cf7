import { isObject } from '../json/objects';

/** An object of an answer. */
export type Data = Record<string, unknown>;

/** An object of an answer, and its dotted path with a dot at the end. */
interface Scope {
	path: string;
	content: Data;
}

/** The code and the text of a fault, as far as an answer has them. */
export interface FaultTexts {
	code?: string;
	message?: string;
	/** Path of the code. */
	member?: string;
	/** There is a text, and no text but of success. */
	saysSuccess: boolean;
}

/** Values that say nothing bad: nothing at all, zero, 200, and words for yes and for success. */
const good =
	/^(|0+|1|200|10000|true|t|yes|y|ok|s|none|null|normal|((?!不|未|没).)*成功|((?!un|not?_).)*succ(ess|eed|eeded|essful)?)[.!]?$/i;

/** Names of codes and of texts, those that speak of errors before others. */
const codes = [
	/^sub_(err(or)?_)?code$|(^|_)err(or)?_?(code|no)_?\d?$/i,
	/^(msg|biz|ret|return|resp|rsp|result|status|response|message|qimen|alisp|fail(ure)?)_?code$/i,
	/^code$/i,
];
const texts = [
	/^sub_(err(or)?_)?(msg|message)$|(^|_)e?err(or)?_?(msg|message|info|desc|description|detail)_?\d?$/i,
	/^(msg_info|fail(ure)?_?(reason|info|msg|detail)|(ret|return|resp|rsp|result|response|biz|status|alisp)_?(msg|message|desc|info))$/i,
	/^(msg|message|error|reason)$/i,
];

/** Whether the value of a flag, a code or a text says nothing bad. */
export const isGood = (value: string) => good.test(value.trim());

/** Whether the flag of a document of Qimen says no. */
export const saysFailure = (flag: unknown) => /^fail(ed|ure)?$/i.test(String(flag).trim());

/** The object in an answer, if there is only one, and the answer itself. */
export function scopesOf(content: Data): Scope[] {
	const [only, ...others] = Object.entries(content).filter(([, value]) => isObject(value));
	const inner =
		only && others.length === 0 ? [{ path: `${only[0]}.`, content: only[1] as Data }] : [];
	return [...inner, { path: '', content }];
}

/** Code and text of a fault: beside the member that says no, in an object for errors there, or further out. */
export function findTexts(data: Data, path: string): FaultTexts {
	const scopes: Scope[] = [{ path: '', content: data }];
	for (const name of path.split('.').slice(0, -1)) {
		const [{ path: outer, content }] = scopes as [Scope];
		scopes.unshift({ path: `${outer}${name}.`, content: content[name] as Data });
	}
	const all = [...scopes, ...scopesOf(data)].flatMap((scope) => [scope, ...errorObjects(scope)]);
	const code = named(all, codes).find(({ text }) => !isGood(text));
	const messages = named(all, texts).filter(({ text }) => text.trim());
	const message = messages.find(({ text }) => !isGood(text))?.text;
	const saysSuccess = !message && messages.length > 0;
	return { code: code?.text, member: code?.path, message, saysSuccess };
}

function errorObjects({ path, content }: Scope): Scope[] {
	return Object.entries(content)
		.filter(([name, value]) => /err/i.test(name) && isObject(value))
		.map(([name, value]) => ({ path: `${path}${name}.`, content: value as Data }));
}

/** Texts and numbers with one of the names, by place before name. */
function named(scopes: Scope[], names: RegExp[]): Array<{ path: string; text: string }> {
	return scopes.flatMap(({ path, content }) =>
		names.flatMap((pattern) =>
			Object.entries(content)
				.filter(([name, value]) => pattern.test(name) && /^(string|number)$/.test(typeof value))
				.map(([name, value]) => ({ path: path + name, text: String(value) })),
		),
	);
}
