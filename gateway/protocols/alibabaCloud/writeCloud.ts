import { writeJson } from '../../answer/json';
import { writeXml } from '../../answer/xml';
import type { Answer } from '../../http/Answer';
import type { Received } from '../../http/Received';
import type { Members } from '../../value';

/** An answer of Alibaba Cloud: in XML unless it is asked for JSON. */
export function writeCloud({ texts }: Received, status: number, body: Members): Answer {
	if (texts.get('Format')?.toLowerCase() === 'json')
		return { status, contentType: 'application/json;charset=utf-8', text: writeJson(body) };
	const root = status === 200 ? `${texts.get('Action')}Response` : 'Error';
	return { status, contentType: 'text/xml;charset=utf-8', text: writeXml(root, body) };
}
