import type { Service } from './Service';
import { authorisationServices } from './services/authorisation';
import { itemServices } from './services/items';
import { logisticsServices } from './services/logistics';
import { referenceServices } from './services/reference';
import { refundServices } from './services/refunds';
import { tradeServices } from './services/trades';

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
