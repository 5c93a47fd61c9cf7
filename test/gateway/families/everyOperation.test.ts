import type { OperationFacts, ProtocolName } from '../../../nodes/shared/catalogue/types';
import { loadOperations } from '../../../gateway/loadOperations';
import { type Gateway, startGateway } from '../../../gateway/Gateway';
import { post, record, systemParams, timestamp, withSign } from '../caller';
import { aliExpress } from './aliExpress';
import { cloud } from './alibabaCloud';
import { dingTalk, dingTalkToken } from './dingTalk';
import { newTokens } from '../../support/oauth';
import { qimen } from './qimen';
import { expectedTexts, expectedValues, expectedXml } from '../../support/expectedSample';

describe('every operation of the families', () => {
	const operations = [...loadOperations().values()];
	const of = (protocol: ProtocolName) =>
		operations.filter(({ route }) => route?.protocol === protocol);
	let gateway: Gateway;

	beforeAll(async () => {
		gateway = await startGateway();
	});

	beforeEach(() => gateway.reset());

	afterAll(() => gateway.close());

	/** All calls went well, were found under their methods, and have no parameter that is unknown. */
	function expectAll(wanted: OperationFacts[]) {
		const odd = gateway.calls.filter(({ outcome, unknown }) => outcome !== 'ok' || unknown.length);
		expect(odd.map(({ method, outcome, unknown }) => [method, outcome, unknown])).toEqual([]);
		const methods = gateway.calls.map(({ method }) => method);
		expect(methods).toEqual(wanted.map(({ method }) => method));
		expect(wanted.length).toBeGreaterThan(15);
	}

	it("is answered by DingTalk's REST interface", async () => {
		const access_token = await dingTalkToken(gateway);
		gateway.reset();
		// Those with another token than the app's have tests of their own.
		const wanted = of('dingTalk').filter(
			({ route }) => route?.protocol === 'dingTalk' && !route.token,
		);
		for (const operation of wanted) {
			const { route, parameters } = operation;
			if (route?.protocol !== 'dingTalk') continue;
			const query = { access_token };
			const files = parameters.filter(({ type }) => type === 'file');
			const form = new FormData();
			for (const [name, text] of Object.entries(expectedTexts(operation))) form.append(name, text);
			for (const { name } of files) form.append(name, new Blob(['a']), 'a.png');
			if (files.length > 0) await dingTalk(gateway, route.path, { query, form });
			else if (route.verb === 'POST')
				await dingTalk(gateway, route.path, { query, body: expectedValues(operation) });
			else
				await dingTalk(gateway, route.path, { query: { ...query, ...expectedTexts(operation) } });
		}
		expectAll(wanted);
	});

	it('is answered by the older way of DingTalk', async () => {
		const session = await dingTalkToken(gateway);
		gateway.reset();
		for (const operation of of('dingTalkTop')) {
			const { method } = operation;
			const system = { method, session, timestamp: timestamp(), v: '2.0', format: 'json' };
			await post(gateway, { ...system, ...expectedTexts(operation) });
		}
		expectAll(of('dingTalkTop'));
	});

	it('is answered by Alibaba Cloud', async () => {
		for (const operation of of('alibabaCloud')) {
			const { route } = operation;
			if (route?.protocol !== 'alibabaCloud') continue;
			const { product, action: Action, version: Version } = route;
			await cloud(gateway, { Action, Version, ...expectedTexts(operation) }, `/${product}/`);
		}
		expectAll(of('alibabaCloud'));
	});

	it('is answered by Qimen', async () => {
		for (const operation of of('qimen'))
			expect(await qimen(gateway, operation.method, expectedXml(operation))).toContain(
				'<flag>success</flag>',
			);
		expectAll(of('qimen'));
	});

	it('is answered by Qimen Cloud', async () => {
		const { targetAppKey: target_app_key } = gateway.accounts.qimen;
		for (const operation of of('qimenCloud')) {
			const system = systemParams(gateway, operation.method, { target_app_key });
			const params = withSign(gateway, { ...system, ...expectedTexts(operation) });
			await fetch(gateway.protocols.qimenCloud, {
				method: 'POST',
				body: new URLSearchParams(params),
			});
		}
		expectAll(of('qimenCloud'));
	});

	it('is answered by AliExpress', async () => {
		const { access: access_token } = await newTokens(gateway);
		gateway.reset();
		const wanted = of('aliExpress').filter(
			({ route, parameters }) =>
				route?.protocol === 'aliExpress' &&
				!route.path &&
				// Only texts are sent here.
				!parameters.some(({ type, required }) => type === 'file' && required),
		);
		for (const operation of wanted) {
			const { method } = operation;
			const response = await aliExpress(gateway, {
				method,
				access_token,
				...expectedTexts(operation),
			});
			expect(Object.keys(record(response))).toEqual([`${method.replaceAll('.', '_')}_response`]);
		}
		expectAll(wanted);
	});
});
