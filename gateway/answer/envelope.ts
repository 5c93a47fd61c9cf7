import type { OperationFacts, ResponseField } from '../../nodes/shared/catalogue/types';
import type { Refusal } from '../Refusal';
import type { Members } from '../value';
import { entryName } from './entryName';
import { writeJson } from './json';
import { present } from './present';
import { writeXml } from './xml';

/** How the caller wants its answer. */
export interface Form {
	format: 'json' | 'xml';
	simplify: boolean;
}

/** The form that a call's system parameters ask for; XML is the platform's own default. */
export function formOf(texts: Map<string, string>): Form {
	const format = texts.get('format') === 'json' ? 'json' : 'xml';
	return { format, simplify: format === 'json' && texts.get('simplify') === 'true' };
}

/** What a successful call answers. */
export interface Success {
	operation: OperationFacts;
	/** The members of the answer, perhaps fewer than the catalogue has. */
	members: ResponseField[];
	record: Members;
	requestId: string;
}

/** The text of a successful answer. */
export function writeSuccess(
	{ operation, members, record, requestId }: Success,
	form: Form,
): string {
	const body = {
		...present(record, members, form.simplify ? undefined : entryName),
		request_id: requestId,
	};
	const root = `${operation.method.replace(/^taobao\./, '').replaceAll('.', '_')}_response`;
	if (form.format === 'xml') return writeXml(root, body);
	return writeJson(form.simplify ? body : { [root]: body });
}

/** The text of a refusal; it has an envelope in every form. */
export function writeRefusal(refusal: Refusal, requestId: string, { format }: Form): string {
	const body = {
		code: refusal.code,
		msg: refusal.message,
		...(refusal.subCode && { sub_code: refusal.subCode }),
		...(refusal.subMessage && { sub_msg: refusal.subMessage }),
		request_id: requestId,
	};
	if (format === 'xml') return writeXml('error_response', body);
	return writeJson({ error_response: body });
}
