import type { OperationFacts, SuccessMember } from '../catalogue/types';
import { isObject, valueAt } from '../json/objects';
import {
	type Data,
	type FaultTexts,
	findTexts,
	isGood,
	saysFailure,
	scopesOf,
} from './answerTexts';
import type { Fault } from './Fault';
import { toFault } from './toFault';

/** What the catalogue knows about an operation's answer. */
export type AnswerFacts = Pick<OperationFacts, 'success' | 'response'>;

/** A member that decides, by its dotted path. */
interface Decisive extends SuccessMember {
	value: unknown;
}

const flag = /^(is_?)?(wl_|result_|response_|biz_)?succ(ess)?$/i;
/** Codes that refuse, whatever they are: those of errors, and AliExpress's own. */
const errorCode = /(^|_)err(or)?_?code$|^re?sp_code$/i;

/**
 * The fault in an answer that the platform calls a success; undefined when the answer is good.
 * `payload` is the answer without envelope. The operation's `success` decides; where the answer does not have it,
 * or the platform does not describe the answer, a member named as a success does, else one named as an error code,
 * at the top or in the only object there. Members of lists speak of records and never count.
 */
export function findBusinessFault(payload: object, facts: AnswerFacts = {}): Fault | undefined {
	const data = payload as Data;
	const member = findDecisive(data, facts);
	if (!member || saysSuccess(member)) return undefined;
	const texts = findTexts(data, member.path);
	const isUnsure = !member.values && !/^(false|no?|f)$/i.test(String(member.value));
	return isUnsure && texts.saysSuccess ? undefined : faultOf(data, member, texts);
}

function faultOf(data: Data, { path, value }: Decisive, texts: FaultTexts): Fault {
	const { code = String(value), message, member = path } = texts;
	return toFault({
		code,
		message: message ?? 'The answer says that the call did not succeed',
		requestId: typeof data.request_id === 'string' ? data.request_id : undefined,
		member,
	});
}

function findDecisive(data: Data, { success, response }: AnswerFacts): Decisive | undefined {
	const known = success && { ...success, value: valueAt(data, success.path) };
	if (known && isScalar(known.value)) return known;
	if (response && !success) return undefined;
	const members = scopesOf(data).flatMap(({ path, content }) =>
		Object.entries(content)
			.filter(([, value]) => isScalar(value))
			.map(([name, value]) => ({ name, path: path + name, value })),
	);
	const flags = members.filter(
		({ name, value }) => flag.test(name) && /^(true|false)$/i.test(String(value)),
	);
	return (
		flags.find((member) => !saysSuccess(member)) ??
		flags[0] ??
		members.find(({ name, value }) => name === 'flag' && saysFailure(value)) ??
		members.find(({ name, value }) => {
			const isCode = errorCode.test(name) || (isBare(data) && /^code$/i.test(name));
			return isCode && !isGood(String(value));
		})
	);
}

/** Nothing but a fault, as sister platforms of this one send it. */
function isBare({ response, ...others }: Data): boolean {
	const isAll = isObject(response) && Object.keys(others).length === 0;
	const names = Object.keys(
		isAll ? response : { ...others, ...(response !== undefined && { response }) },
	);
	const bare = /^(code|msg|message|type|request_?id|host_?id|recommend)$/i;
	return (
		names.every((name) => bare.test(name)) && names.some((name) => /^(msg|message)$/i.test(name))
	);
}

/** Whether a member says that the call succeeded. */
function saysSuccess({ value, values }: Pick<Decisive, 'value' | 'values'>): boolean {
	return values ? values.includes(String(value).toLowerCase()) : isGood(String(value));
}

/** Nothing and an empty text decide nothing. */
const isScalar = (value: unknown) =>
	value !== undefined && value !== null && typeof value !== 'object' && value !== '';
