import type { Entrance } from '../http/Entrance';
import { TokenEntrance } from '../oauth/TokenEntrance';
import type { Platform } from '../Platform';
import { AlibabaCloudProtocol } from './alibabaCloud/AlibabaCloudProtocol';
import { AliExpressProtocol } from './aliExpress/AliExpressProtocol';
import { AliExpressSystemProtocol } from './aliExpress/AliExpressSystemProtocol';
import { DingTalkProtocol } from './dingTalk/DingTalkProtocol';
import { DingTalkTopProtocol } from './dingTalkTop/DingTalkTopProtocol';
import { paths } from './paths';
import { QimenProtocol } from './qimen/QimenProtocol';
import { QimenCloudProtocol } from './qimenCloud/QimenCloudProtocol';
import type { Protocol } from './Protocol';
import { ProtocolEntrance } from './ProtocolEntrance';
import type { ProtocolParts } from './ProtocolParts';
import { TopProtocol } from './top/TopProtocol';

/** What answers at each path, all families together. */
export function createEntrances(
	platform: Platform,
	parts: ProtocolParts,
): (path: string) => Entrance | undefined {
	const only = (protocol: Protocol) => new ProtocolEntrance(platform, () => protocol);
	const exact = new Map<string, Entrance>([
		[paths.top, topEntrance(platform, parts)],
		[paths.aliExpress, only(new AliExpressProtocol(parts))],
		[paths.qimen, only(new QimenProtocol(parts))],
		[paths.qimenCloud, only(new QimenCloudProtocol(parts))],
		[paths.token, new TokenEntrance(parts.tokens)],
	]);
	const families: Array<[string, Entrance]> = [
		[paths.dingTalk, only(new DingTalkProtocol(parts))],
		[paths.aliExpressSystem, only(new AliExpressSystemProtocol(parts))],
		[paths.alibabaCloud, only(new AlibabaCloudProtocol(parts))],
	];
	return (path) =>
		exact.get(path) ??
		families.find(([start]) => path === start || path.startsWith(`${start}/`))?.[1];
}

/** DingTalk's older methods come to the same address. */
function topEntrance(platform: Platform, parts: ProtocolParts): Entrance {
	const top = new TopProtocol(parts);
	const dingTalk = new DingTalkTopProtocol(parts);
	return new ProtocolEntrance(platform, (received) => {
		const operation = parts.operations.get(top.methodOf(received));
		return DingTalkTopProtocol.isMeant(received, operation) ? dingTalk : top;
	});
}
