import { type BanScope, banScopeOf } from '../../../../nodes/shared/faults/errorTable';
import type { Fault } from '../../../../nodes/shared/faults/Fault';
import { toFault } from '../../../../nodes/shared/faults/toFault';
import { Bans } from '../../../../nodes/shared/http/Bans';

const fault: Fault = { kind: 'throttled', code: '7', message: 'App Call Limited' };
const caller = { appKey: 'app', method: 'taobao.time.get', session: 's' };
const others = {
	'another app': { ...caller, appKey: 'other' },
	'another API': { ...caller, method: 'taobao.trade.get' },
	'another session': { ...caller, session: 't' },
};

describe('Bans', () => {
	beforeEach(() => {
		jest.useFakeTimers({ now: 1_000_000 });
	});
	afterEach(() => {
		jest.useRealTimers();
	});

	it.each<[BanScope, string[]]>([
		['app', ['another API', 'another session']],
		['partner', ['another API', 'another session']],
		['api', ['another session']],
		['session', ['another API']],
		['user', ['another API']],
	])('hold for what they name (%s)', (scope, held) => {
		const bans = new Bans();
		bans.add(scope, caller, { fault, until: Date.now() + 1000 });
		expect(bans.find(caller)?.fault).toBe(fault);
		const found = Object.entries(others).filter(([, other]) => bans.find(other));
		expect(found.map(([name]) => name)).toEqual(held);
	});

	it('end, and leave nothing in memory', () => {
		const bans = new Bans();
		for (let app = 0; app < 100; app += 1)
			bans.add('app', { ...caller, appKey: String(app) }, { fault, until: Date.now() + 1000 });
		expect(bans.size).toBe(100);
		jest.advanceTimersByTime(1000);
		expect(bans.find({ ...caller, appKey: '1' })).toBeUndefined();
		bans.add('app', caller, { fault, until: Date.now() + 1000 });
		expect(bans.size).toBe(1);
	});

	it('are not shortened by a later one, and the longest counts', () => {
		const bans = new Bans();
		bans.add('app', caller, { fault, until: Date.now() + 9000 });
		bans.add('app', caller, { fault, until: Date.now() + 1000 });
		bans.add('api', caller, { fault, until: Date.now() + 5000 });
		expect(bans.find(caller)?.until).toBe(Date.now() + 9000);
	});
});

describe('what a refusal bans', () => {
	it.each<[string, string | undefined, BanScope]>([
		['4', undefined, 'user'],
		['5', undefined, 'session'],
		['6', undefined, 'partner'],
		['7', undefined, 'app'],
		['8', undefined, 'app'],
		['7', 'accesscontrol.limited-by-app-access-count', 'app'],
		['7', 'accesscontrol.limited-by-api-access-count', 'api'],
		['7', 'accesscontrol.limited-by-app-api-access-count', 'api'],
		['7', 'accesscontrol.limited-by-dynamic-access-count', 'api'],
		['7', 'isv.access-limited-by-app-access-count', 'app'],
		['7', 'isv.access-limited-by-api-access-count', 'api'],
		['7', 'accesscontrol.something-new', 'api'],
		['5', 'accesscontrol.something-new', 'session'],
		['4', 'accesscontrol.limited-by-api-access-count', 'user'],
		['Throttling.User', undefined, 'app'],
		['AppApiCallLimit', undefined, 'api'],
	])('code %s with sub-code %s: %s', (code, subCode, scope) => {
		expect(banScopeOf(toFault({ code, subCode, message: 'x' }))).toBe(scope);
	});
});
