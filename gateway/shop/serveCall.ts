import { Refusal } from '../Refusal';
import type { Admitted } from '../protocols/Protocol';
import type { ProtocolParts } from '../protocols/ProtocolParts';
import type { Members } from '../value';
import { services } from './services';

/** What the shop answers; undefined for methods that it does not know. */
export function serveCall(
	{ operation, business, app, seller }: Admitted,
	{ shops, tokens, now }: ProtocolParts,
): Members | undefined {
	const service = services.get(operation.method);
	const call = { business, now: now(), tokens, app: app?.key ?? '' };
	if (!service?.needsSession) return service?.answer(call);
	if (!seller) throw new Refusal(26);
	return service.answer({ ...call, shop: shops.of(seller) });
}
