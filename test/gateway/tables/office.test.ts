import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { list, type ResponseBody } from '../caller';
import { dingTalk, dingTalkToken } from '../families/dingTalk';

describe('the organisation of the sandbox', () => {
	let gateway: Gateway;
	let access_token: string;

	beforeAll(async () => {
		gateway = await startGateway();
		access_token = await dingTalkToken(gateway);
	});
	afterAll(() => gateway.close());

	const get = (path: string, query: Record<string, string>): Promise<ResponseBody> =>
		dingTalk(gateway, path, { query: { access_token, ...query } });
	const idsOf = (response: ResponseBody) =>
		list(response.userlist).map(({ userid }) => String(userid));
	const page = (department_id: string, offset = '0') =>
		get('/user/simplelist', { department_id, offset, size: '100' });

	it('has the same people of a department by every operation, and knows each', async () => {
		const department = { department_id: '111', offset: '0', size: '100' };
		const simple = list((await page('111')).userlist);
		const ids = simple.map(({ userid }) => userid);
		expect(ids.length).toBeGreaterThan(20);
		expect(idsOf(await get('/user/list', department))).toEqual(ids);
		expect(idsOf(await get('/user/listbypage', department))).toEqual(ids);
		expect((await get('/user/getDeptMember', { deptId: '111' })).userIds).toEqual(ids);
		for (const { userid, name } of simple) {
			const user = await get('/user/get', { userid: String(userid) });
			expect(user).toMatchObject({ userid, name });
			expect(user.department).toContain(111);
		}
	});

	it('has a department of three pages, an empty one, and somebody in two', async () => {
		const pages = await Promise.all(['0', '100', '200'].map((offset) => page('120', offset)));
		expect(pages.map(({ hasMore }) => hasMore)).toEqual([true, true, false]);
		const lengths = pages.map(({ userlist }) => list(userlist).length);
		expect(lengths.slice(0, 2)).toEqual([100, 100]);
		expect(new Set(pages.flatMap(idsOf)).size).toBe(lengths.reduce((sum, one) => sum + one));
		expect(list((await page('132')).userlist)).toEqual([]);
		const [one, other] = [idsOf(await page('111')), idsOf(await page('112'))];
		expect(one.filter((id) => other.includes(id))).toHaveLength(1);
	});

	it('has one level of departments, or all of them', async () => {
		const below = async (query: Record<string, string>) =>
			list((await get('/department/list', query)).department).map(({ id }) => id);
		expect(await below({ id: '110' })).toEqual([111, 112]);
		expect(await below({ id: '101' })).toEqual([]);
		const all = await below({ fetch_child: 'true' });
		expect(all).toEqual(expect.arrayContaining([1, 110, 111, 132]));
		expect(await below({ id: '1' })).not.toContain(111);
		const { name, parentid } = await get('/department/get', { id: '111' });
		expect([name, parentid]).toEqual(['华东销售部', 110]);
	});
});
