import type { AliExpressRoute } from './types';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- JSON that is copied, not compiled
const routes = require('../../../catalogue/routes/aliExpress.json') as Record<
	string,
	AliExpressRoute
>;

/**
 * How a call that is known by its method alone travels, where the gateways of Taobao and AliExpress
 * do not treat it as any other: it may have an address of its own, or take no session.
 */
export function routeOf(method: string): AliExpressRoute | undefined {
	return Object.hasOwn(routes, method) ? routes[method] : undefined;
}
