import type { Fault } from '../../faults/Fault';
import { type RawFault, toFault } from '../../faults/toFault';

/** What stands behind a text of DingTalk: `ding talk error[subcode=40014,submsg=…]`. */
const details = /\[(?:subcode=([^,\]]*),\s*)?submsg=([^]*)\]$/;

/** A fault by DingTalk's own list of codes; sub-code and text may stand in the message alone. */
export function dingTalkFault(raw: RawFault): Fault {
	const [, subCode, subMessage] = details.exec(raw.message) ?? [];
	return toFault({
		...raw,
		// They may be there and empty
		subCode: raw.subCode || subCode || undefined,
		subMessage: raw.subMessage || subMessage || undefined,
		codesOf: 'dingTalk',
	});
}
