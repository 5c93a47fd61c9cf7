import type { OperationFacts } from '../../nodes/shared/catalogue/types';
import type { App, Seller } from '../accounts/accounts';
import type { TokenStore } from '../accounts/TokenStore';
import { GatewayFault } from '../faults/GatewayFault';
import type { Shops } from '../shop/Shop';
import type { Members } from '../values/Value';
import { itemServices } from './itemServices';
import { logisticsServices } from './logisticsServices';
import { authorisationServices, referenceServices } from './platformServices';
import type { Service } from './Service';
import { refundServices, tradeServices } from './tradeServices';

/** The methods that the shop answers, by wire name; the other methods are answered with samples. */
export const services: ReadonlyMap<string, Service> = new Map(
	Object.entries({
		...tradeServices,
		...itemServices,
		...refundServices,
		...logisticsServices,
		...referenceServices,
		...authorisationServices,
	}),
);

/** What the services work with. */
export interface ServiceParts {
	shops: Shops;
	tokens: TokenStore;
	now: () => number;
}

/** A checked call, as far as services look at it. */
interface ServedCall {
	operation: OperationFacts;
	business: Map<string, string>;
	app?: App;
	seller?: Seller;
}

/** What the shop answers; undefined for methods that it does not know. */
export function serveCall(
	{ operation, business, app, seller }: ServedCall,
	{ shops, tokens, now }: ServiceParts,
): Members | undefined {
	const service = services.get(operation.method);
	const call = { business, now: now(), tokens, app: app?.key ?? '' };
	if (!service?.needsSession) return service?.answer(call);
	if (!seller) throw new GatewayFault(26);
	return service.answer({ ...call, shop: shops.of(seller) });
}
