import { explain } from '../../nodes/shared/faults/explain';
import type { Unwrapped } from '../../nodes/shared/protocols/Protocol';
import type { Response } from '../../nodes/shared/http/messages';
import { unwrapDingTalk } from '../../nodes/shared/protocols/dingTalk/unwrapDingTalk';
import { qimenProtocol } from '../../nodes/shared/protocols/qimen/qimenProtocol';
import type { QimenAccount } from '../../nodes/shared/protocols/qimen/qimenAccount';
import dingTalkAnswers from './dingTalkAnswers.json';
import qimenAnswers from './qimenAnswers.json';

interface AnswerCase {
	id: string;
	/** HTTP status; 200 when absent. */
	status?: number;
	body: string;
	payload?: object;
	fault?: object;
	/** What the error says first. */
	title?: string;
}

const qimen = qimenProtocol({} as QimenAccount);

describe.each<[string, AnswerCase[], (response: Response) => Unwrapped]>([
	['DingTalk', dingTalkAnswers, unwrapDingTalk],
	['Qimen', qimenAnswers, (response) => qimen.unwrap(response)],
])('an answer of %s', (_, cases, unwrap) => {
	it.each(cases)('is read ($id)', ({ status = 200, body, payload, fault, title }) => {
		const outcome = unwrap({ status, text: body });
		if (payload) return expect(outcome).toHaveProperty('payload', payload);
		expect(outcome).toHaveProperty('fault', expect.objectContaining(fault ?? {}));
		if (title && 'fault' in outcome) expect(explain(outcome.fault).title).toBe(title);
	});
});
