import type { Entrance } from '../http/Entrance';
import { TokenEntrance } from '../oauth/TokenEntrance';
import type { Platform } from '../Platform';
import { AlibabaCloudRoad } from './alibabaCloud/AlibabaCloudRoad';
import { AliExpressRoad } from './aliExpress/AliExpressRoad';
import { AliExpressSystemRoad } from './aliExpress/AliExpressSystemRoad';
import { DingTalkRoad } from './dingTalk/DingTalkRoad';
import { DingTalkTopRoad } from './dingTalkTop/DingTalkTopRoad';
import { paths } from './paths';
import { QimenRoad } from './qimen/QimenRoad';
import { QimenCloudRoad } from './qimenCloud/QimenCloudRoad';
import type { Road } from './Road';
import { RoadEntrance } from './RoadEntrance';
import type { RoadParts } from './RoadParts';
import { TopRoad } from './top/TopRoad';

/** What answers at each path, all families together. */
export function createEntrances(
	platform: Platform,
	parts: RoadParts,
): (path: string) => Entrance | undefined {
	const only = (road: Road) => new RoadEntrance(platform, () => road);
	const exact = new Map<string, Entrance>([
		[paths.top, topEntrance(platform, parts)],
		[paths.aliExpress, only(new AliExpressRoad(parts))],
		[paths.qimen, only(new QimenRoad(parts))],
		[paths.qimenCloud, only(new QimenCloudRoad(parts))],
		[paths.token, new TokenEntrance(parts.tokens)],
	]);
	const families: Array<[string, Entrance]> = [
		[paths.dingTalk, only(new DingTalkRoad(parts))],
		[paths.aliExpressSystem, only(new AliExpressSystemRoad(parts))],
		[paths.alibabaCloud, only(new AlibabaCloudRoad(parts))],
	];
	return (path) =>
		exact.get(path) ??
		families.find(([start]) => path === start || path.startsWith(`${start}/`))?.[1];
}

/** DingTalk's older methods come to the same address. */
function topEntrance(platform: Platform, parts: RoadParts): Entrance {
	const top = new TopRoad(parts);
	const dingTalk = new DingTalkTopRoad(parts);
	return new RoadEntrance(platform, (received) => {
		const operation = parts.operations.get(top.methodOf(received));
		return DingTalkTopRoad.isMeant(received, operation) ? dingTalk : top;
	});
}
