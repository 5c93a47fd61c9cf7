import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import office from '../../../../gateway/tables/data/office.json';
import { tableOf } from '../../../../gateway/tables/tables';
import { pickedPlaces } from '../../../support/pickedPlaces';
import { ask, askAll, askedOf, picked } from '../../../support/pickerAsk';

const domain = 'dingTalkContacts';
const items = 'taobaoItem';
const users = 'dingtalk.oapi.user.simplelist';
const departments = 'dingtalk.oapi.department.list';
const of = (...ids: number[]) =>
	tableOf('users')
		.filter(({ department }) => [department].flat().some((id) => ids.includes(Number(id))))
		.map(({ userid }) => String(userid));

describe('a list that is asked by the entries of another', () => {
	let gateway: Gateway;
	/** Each test is another app, of which nothing is kept. */
	beforeEach(async () => {
		gateway = await startGateway();
	});
	afterEach(() => gateway.close());
	const askedDepartments = () => askedOf(gateway, users).map(({ department_id }) => department_id);

	it('is asked for what was chosen alone', async () => {
		const parameters = { operation: 'x', dept_id: picked('111') };
		const rows = await askAll(gateway, 'dingTalkUser', { domain, parameters });
		expect(rows.map(({ value }) => value).sort()).toEqual(of(111).sort());
		expect(new Set(askedDepartments())).toEqual(new Set(['111']));
		expect(askedOf(gateway, departments)).toEqual([]);
	});

	it('is asked for what was chosen beside it before what was chosen elsewhere', async () => {
		const rowsUi = { value: [{ dept_id: picked('112') }, { dept_id: picked('130') }] };
		const parameters = { dept_id: picked('111'), rowsUi };
		const beside = 'parameters.rowsUi.value[1].userid';
		await askAll(gateway, 'dingTalkUser', { domain, parameters, path: beside });
		expect(new Set(askedDepartments())).toEqual(new Set(['130']));
	});

	it('is walked to its end where nothing is chosen, each entry once, with what it was found by', async () => {
		const rows = await askAll(gateway, 'dingTalkUser', { domain });
		const all = of(...office.departments.rows.map(([id]) => Number(id)));
		expect(rows).toHaveLength(new Set(all).size);
		expect(new Set(rows.map(({ value }) => value))).toEqual(new Set(all));
		// One belongs to two departments
		expect(rows.filter(({ value }) => value === 'manager9001').map(({ name }) => name)).toEqual([
			'欧阳晓峰 · …9001 · 销售中心 › 华东销售部',
		]);
	});

	it('is walked where the department is that of another person, as of who starts an approval', async () => {
		const parameters = { operation: 'dingtalk.oapi.processinstance.create', dept_id: '120' };
		const dingTalkWork = { domain: 'dingTalkWork', parameters };
		const path = 'parameters.additionalFields.approvers';
		const approvers = await askAll(gateway, 'dingTalkColleague', { ...dingTalkWork, path });
		const own = await askAll(gateway, 'dingTalkUser', dingTalkWork);
		expect(own).toHaveLength(new Set(of(120)).size);
		expect(approvers.length).toBeGreaterThan(own.length);
		const members = pickedPlaces()
			.filter(({ operation }) => operation.method === parameters.operation)
			.map(({ path: at, key }) => [at.at(-1), key]);
		expect(members).toEqual(
			expect.arrayContaining([
				['originator_user_id', 'dingTalkUser'],
				['approvers', 'dingTalkColleague'],
				['cc_list', 'dingTalkColleague'],
				['user_ids', 'dingTalkColleague'],
			]),
		);
	});

	it('goes on from a token, and asks no department again', async () => {
		const first = await ask(gateway, 'dingTalkUser', { domain });
		expect(first.results.length).toBeGreaterThanOrEqual(50);
		const before = gateway.calls.length;
		const second = await ask(gateway, 'dingTalkUser', { domain, token: first.paginationToken });
		const again = await ask(gateway, 'dingTalkUser', { domain, token: first.paginationToken });
		expect(again).toEqual(second);
		const shown = new Set(first.results.map(({ value }) => value));
		expect(second.results.filter(({ value }) => shown.has(value))).toEqual([]);
		expect(gateway.calls.length).toBeGreaterThan(before);
		const pages = askedOf(gateway, users).map((business) => JSON.stringify(business));
		expect(new Set(pages).size).toBe(pages.length);
	});

	it('is searched for words while it is walked', async () => {
		const rows = await askAll(gateway, 'dingTalkUser', { domain, filter: '欧阳' });
		expect(rows.map(({ value }) => value)).toEqual(['manager9001']);
	});

	it('is asked through several lists on each other', async () => {
		const rows = await askAll(gateway, 'dingTalkClass', { domain });
		expect(rows.length).toBeGreaterThan(0);
		const grades = askedOf(gateway, 'dingtalk.oapi.edu.grade.list').length;
		const stages = askedOf(gateway, 'dingtalk.oapi.edu.period.list').length;
		expect(askedOf(gateway, 'dingtalk.oapi.edu.campus.list')).toHaveLength(1);
		expect(stages).toBeGreaterThan(0);
		expect(grades).toBeGreaterThan(0);
	});
});

describe('a list that needs what no other list gives', () => {
	let gateway: Gateway;
	beforeAll(async () => {
		gateway = await startGateway();
	});
	beforeEach(() => gateway.reset());
	afterAll(() => gateway.close());

	it.each([
		['nothing', {}],
		['nothing that was picked', { dispute_id: { mode: 'list', value: '' } }],
		['an expression that is not worked out', { dispute_id: '={{ $json.id }}' }],
		['null, as the editor says of such an expression', { dispute_id: null }],
	])('asks for the field by its label while it holds %s', async (_, given) => {
		const parameters = { operation: 'tmall.exchange.refuse', ...given } as never;
		await expect(
			ask(gateway, 'taobaoExchangeRefusalReason', { domain: 'taobaoTrade', parameters }),
		).rejects.toMatchObject({
			// n8n hands the editor the message alone
			message: expect.stringMatching(/^Fill in "Dispute ID" first\. .*By ID/) as string,
		});
		expect(gateway.calls.length).toBe(0);
	});

	it('is asked for all of several values where the platform takes them, else for the first', async () => {
		const parameters = { additionalFields: { num_iid: '0, 7' } };
		await ask(gateway, 'taobaoSku', { domain: items, parameters }).catch(() => undefined);
		expect(askedOf(gateway, 'taobao.item.skus.get')[0]?.num_iids).toBe('0,7');
		await ask(gateway, 'dingTalkUser', { domain, parameters: { dept_id: ['111', '112'] } });
		expect(new Set(askedOf(gateway, users).map((asked) => asked.department_id))).toEqual(
			new Set(['111']),
		);
	});
});
