import type { Endpoint } from './calls/LoggedCall';
import { paths } from './http/addresses';
import { TokenEndpoint } from './oauth/TokenEndpoint';
import { AlibabaCloudProtocol } from './protocols/alibabaCloud/AlibabaCloudProtocol';
import { AliExpressProtocol } from './protocols/aliExpress/AliExpressProtocol';
import { AliExpressSystemProtocol } from './protocols/aliExpress/AliExpressSystemProtocol';
import { DingTalkProtocol } from './protocols/dingTalk/DingTalkProtocol';
import { DingTalkTopProtocol } from './protocols/dingTalk/DingTalkTopProtocol';
import type { GatewayProtocol, ProtocolParts } from './protocols/GatewayProtocol';
import type { Platform } from './protocols/Platform';
import { QimenCloudProtocol } from './protocols/qimen/QimenCloudProtocol';
import { QimenProtocol } from './protocols/qimen/QimenProtocol';
import { TopProtocol } from './protocols/top/TopProtocol';

/** What answers at each path, all families together. */
export function createEndpoints(
	platform: Platform,
	parts: ProtocolParts,
): (path: string) => Endpoint | undefined {
	const only = (protocol: GatewayProtocol) => platform.endpoint(() => protocol);
	const exact = new Map<string, Endpoint>([
		[paths.top, topEndpoint(platform, parts)],
		[paths.aliExpress, only(new AliExpressProtocol(parts))],
		[paths.qimen, only(new QimenProtocol(parts))],
		[paths.qimenCloud, only(new QimenCloudProtocol(parts))],
		[paths.token, new TokenEndpoint(parts.tokens)],
	]);
	const families: Array<[string, Endpoint]> = [
		[paths.dingTalk, only(new DingTalkProtocol(parts))],
		[paths.aliExpressSystem, only(new AliExpressSystemProtocol(parts))],
		[paths.alibabaCloud, only(new AlibabaCloudProtocol(parts))],
	];
	return (path) =>
		exact.get(path) ??
		families.find(([start]) => path === start || path.startsWith(`${start}/`))?.[1];
}

/** DingTalk's older methods come to the same address. */
function topEndpoint(platform: Platform, parts: ProtocolParts): Endpoint {
	const top = new TopProtocol(parts);
	const dingTalk = new DingTalkTopProtocol(parts);
	return platform.endpoint((request) => {
		const operation = parts.operations.get(top.methodOf(request));
		return DingTalkTopProtocol.isFor(request, operation) ? dingTalk : top;
	});
}
