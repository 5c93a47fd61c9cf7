import type { DingTalkRoute, OperationFacts } from '../../../nodes/shared/catalogue/types';

/** How an operation travels to DingTalk. */
export function routeOf({ method, route }: OperationFacts): DingTalkRoute {
	if (route?.protocol !== 'dingTalk') throw new Error(`${method} does not travel to DingTalk`);
	return route;
}
