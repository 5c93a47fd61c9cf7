import { writeJson } from '../../answer/json';
import type { Answer } from '../../http/Answer';
import type { Members } from '../../value';

/** An answer of DingTalk: JSON, and HTTP says that all is well. */
export function writeDingTalk(body: Members): Answer {
	const text = writeJson(body);
	return { status: 200, contentType: 'application/json;charset=UTF-8', text };
}
