import type {
	AliExpressRoute,
	DingTalkRoute,
	DingTalkToken,
	Route,
} from '../../../nodes/shared/catalogue/types';
import { code } from './markdown';

/** How the calls of an operation travel, in a few words. */
export function renderProtocol(route: Route = { protocol: 'top' }): string {
	switch (route.protocol) {
		case 'aliExpress':
			return `gateway of the platform, or AliExpress's own${systemPath(route)}`;
		case 'dingTalk':
			return dingTalk(route);
		case 'dingTalkTop':
			return "gateway of the platform, unsigned, with DingTalk's access token";
		case 'qimen':
			return 'XML to the gateway of Qimen';
		case 'qimenCloud':
			return 'JSON to the gateway of a Qimen cloud scene';
		case 'alibabaCloud':
			return `Alibaba Cloud, product ${route.product}, action ${code(route.action)}, version ${route.version}`;
		default:
			return 'gateway of the platform';
	}
}

const systemPath = ({ path }: AliExpressRoute) => (path ? `, there ${code(path)}` : '');

const tokens: Record<DingTalkToken, string> = {
	none: 'no access token',
	sns: 'access token for personal sign-in',
	signature: 'signature with key and time',
	robot: "robot's token and signature",
};

function dingTalk({ verb, path, token, derived }: DingTalkRoute): string {
	const doubt = derived ? '; the path follows from the name of the method' : '';
	return `DingTalk, ${code(`${verb} ${path}`)}, ${token ? tokens[token] : 'access token of the app'}${doubt}`;
}
