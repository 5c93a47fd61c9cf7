import type { SuccessMember } from '../../nodes/shared/catalogue/types';
import { isMembers, type Members, type Value } from '../value';

/** The answer, its member that tells the call's success having the value that the platform gives it then. */
export function tellSuccess(answer: Members, success: SuccessMember | undefined): Members {
	const value = success?.values?.[0];
	return success && value !== undefined ? put(answer, success.path.split('.'), value) : answer;
}

function put(answer: Members, [name = '', ...rest]: string[], text: string): Members {
	const old = answer[name];
	if (old === undefined) return answer;
	if (rest.length > 0) return isMembers(old) ? { ...answer, [name]: put(old, rest, text) } : answer;
	return { ...answer, [name]: typed(old, text) };
}

function typed(old: Value, text: string): Value {
	if (typeof old === 'boolean') return text === 'true';
	return typeof old === 'string' ? text.toUpperCase() : Number(text);
}
