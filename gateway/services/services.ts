import { itemServices } from './itemServices';
import { logisticsServices } from './logisticsServices';
import { platformServices } from './platformServices';
import type { Service } from './Service';
import { refundServices, tradeServices } from './tradeServices';

/** The methods that the shop answers, by wire name; the other methods are answered with samples. */
export const services: ReadonlyMap<string, Service> = new Map(
	Object.entries({
		...tradeServices,
		...itemServices,
		...refundServices,
		...logisticsServices,
		...platformServices,
	}),
);
