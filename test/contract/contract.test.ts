import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	INodeExecutionData,
	INodeProperties,
} from 'n8n-workflow';
import { isDelisted, operationsOf } from '../../nodes/shared/catalogue/domain';
import { fieldName, isThere, isTopLevel } from '../../nodes/shared/catalogue/parameters';
import type { OperationFacts, Parameter } from '../../nodes/shared/catalogue/types';
import { isOfSuite } from '../../nodes/shared/protocols/dingTalk/dingTalkAccount';
import { applyCorrections } from '../../tools/catalogue/corrections';
import { joinTexts } from '../../tools/catalogue/join';
import { applyRoutes } from '../../tools/catalogue/routes';
import { factsByMethod, readCatalogue } from '../../tools/catalogue/readCatalogue';
import { type Gateway, startGateway } from '../../gateway/Gateway';
import { newCode } from '../support/oauth';
import {
	aliExpressCredential,
	connect,
	credentialsFor,
	suiteCredential,
} from '../support/credential';
import { counts } from '../support/counts';
import { CredentialStore, runNode } from '../support/engine';
import { domainNodes } from '../support/nodes';
import { expectationsOf } from '../../gateway/expectations/expectationsOf';
import { sampleInput } from './sampleInput';
import { expectedFor, isNeeded, isPaged, pageOptions } from './fillings';
import { hasExpectedItems } from './outcomes';
import { type Offered, offeredBy } from '../support/offered';
import { formInput } from '../support/formInput';
import { itemWithFile } from '../support/itemWithFile';
import { pickedInput } from '../support/pickedInput';
import { endpointOf } from './endpointOf';
import { SchemaCheck } from './SchemaCheck';
import irregular from './irregular.json';

const nodes = domainNodes();
const catalogue = readCatalogue();
const facts = factsByMethod(catalogue.facts);
applyCorrections(facts, catalogue.corrections);
applyRoutes(facts, catalogue);
const described = new Map(
	joinTexts(catalogue)
		.domains.flatMap(operationsOf)
		.map(({ method, parameters }) => [method, parameters]),
);

/** Every operation that the nodes offer. */
const listed: Offered[] = nodes.flatMap(offeredBy);

const shownFor = ({ properties }: { properties: INodeProperties[] }, method: string) =>
	properties.filter((property) => property.displayOptions?.show?.operation?.includes(method));

describe('the nodes', () => {
	it('offer every operation of the catalogue, each once', () => {
		expect(listed).toHaveLength(counts.operations);
		expect(new Set(listed.map(({ method }) => method)).size).toBe(counts.operations);
		expect(listed.filter(({ method }) => !facts.has(method))).toEqual([]);
	});

	it('show for each operation exactly the fields of its parameters', () => {
		const problems = listed.flatMap(({ node, method }) => {
			const shown = shownFor(node.description, method);
			const own = [
				'additionalFields',
				'authentication',
				'delistedNotice',
				'limit',
				'nestedData',
				'returnAll',
			];
			const top = shown.filter(({ name }) => !own.includes(name));
			const collections = shown.filter(({ name }) => name === 'additionalFields');
			const optional = collections.flatMap(({ options = [] }) => options as INodeProperties[]);
			const isJson = collections.some(({ type }) => type === 'json');
			const operation = facts.get(method) as OperationFacts;
			const names = (isTop: boolean) =>
				operation.parameters
					.filter((parameter) => !isPaged(operation, parameter))
					.filter((parameter) => isTopLevel(operation, parameter) === isTop)
					.flatMap((parameter) => fieldNames(isTop, parameter))
					.sort();
			const pages =
				shown.filter(({ name }) => name === 'limit' || name === 'returnAll').length === 2;
			const isRight =
				pages === Boolean(operation.paging) &&
				collections.length <= 1 &&
				JSON.stringify(top.map(({ name }) => name).sort()) === JSON.stringify(names(true)) &&
				isJson === isOptionalJson(operation) &&
				JSON.stringify(optional.map(({ name }) => name).sort()) ===
					JSON.stringify(isJson ? [] : names(false));
			return isRight ? [] : [method];
		});
		expect(problems).toEqual([]);
	});
});

describe('every operation', () => {
	let gateway: Gateway;
	/** Text of the last answer to each method. */
	const answers = new Map<string, string>();
	/** Ids that the sandbox shop has, by wire name; it refuses others. */
	let ids: IDataObject;
	/** Values that the shop takes from single operations only. */
	let specific: Record<string, IDataObject>;

	beforeAll(async () => {
		gateway = await startGateway({ answered: (called, text) => answers.set(called.method, text) });
		const first = async (method: string, values: IDataObject) => {
			const entry = listed.find((candidate) => candidate.method === method) as Offered;
			const parameters = { operation: method, resource: entry.resource, ...values };
			const { items } = await runNode({
				node: entry.node,
				parameters,
				credentials: new CredentialStore(credentialsFor(gateway)),
			});
			return items[0]?.json ?? {};
		};
		const trade = (status: string) =>
			first('taobao.trades.sold.get', { fields: 'tid', additionalFields: { status } });
		const { num_iid } = await first('taobao.items.onsale.get', { fields: 'num_iid' });
		const { refund_id } = await first('taobao.refunds.receive.get', { fields: 'refund_id' });
		const { tid } = await trade('WAIT_SELLER_SEND_GOODS');
		const { tid: shipped } = await trade('WAIT_BUYER_CONFIRM_GOODS');
		const additionalFields = { num_iid };
		const item = await first('taobao.item.seller.get', {
			fields: 'skus',
			num_iid,
			additionalFields,
		});
		const [sku] = item.skus as IDataObject[];
		ids = { num_iid, refund_id, tid };
		specific = {
			'taobao.item.quantity.update': { sku_id: sku?.sku_id },
			'taobao.logistics.offline.send': {
				company_code: 'STO',
				out_sid: '123456789012',
				sub_tid: tid,
			},
			'taobao.logistics.trace.search': { tid: shipped, sub_tid: shipped },
			'taobao.trade.memo.update': { flag: '1' },
		};
	});
	/** Codes and tokens to renew work once. */
	beforeEach(async () => {
		Object.assign(specific, await loginValues(gateway));
	});
	afterAll(() => gateway.close());

	/** Accounts of the sandbox; the suite's own calls need the suite. */
	const accountsFor = (method: string): Record<string, ICredentialDataDecryptedObject> => {
		const all = credentialsFor(gateway);
		const route = facts.get(method)?.route;
		const isSuites = route?.protocol === 'dingTalk' && isOfSuite(route.token);
		return { ...all, ...(isSuites && { dingTalkApi: suiteCredential(gateway) }) };
	};

	const call = async (
		{ node, resource, method }: Offered,
		{ credentials = accountsFor(method), isFull = true }: CallOptions = {},
	) => {
		const operation = facts.get(method) as OperationFacts;
		const { paging } = operation;
		const parameters = described.get(method) ?? [];
		const filling = { isFull, positions: [paging?.parameter, paging?.size] };
		const expected = expectationsOf(operation);
		const values = (isTop: boolean): IDataObject =>
			Object.fromEntries(
				parameters
					.filter((parameter) => isTopLevel(operation, parameter) === isTop)
					.filter((parameter) => isFull || isNeeded(parameter, operation, expected))
					.map((parameter) =>
						inField(
							isTop,
							parameter,
							specific[method]?.[parameter.name] ??
								ids[parameter.name] ??
								sampleInput(parameter, expectedFor(parameter, expected), filling),
						),
					),
			);
		const chosen = {
			resource,
			operation: method,
			limit: 1,
			additionalFields: additionalOf(operation, parameters, values(false)),
			...(isFull && { options: pageOptions(operation) }),
		};
		const given: IDataObject = { nestedData: 'fields', ...values(true), ...chosen };
		gateway.reset();
		const run = await runNode({
			node,
			parameters: isFull ? pickedInput(shownFor(node.description, method), given) : given,
			items: [itemWithFile()],
			credentials: new CredentialStore(credentials),
		});
		const received = gateway.calls.find((entry) => entry.method === method) ?? gateway.calls[0];
		return { ...run, received };
	};

	/** Items of an operation; a search that finds nothing by all of its filters is made without them. */
	const itemsOf = async (entry: Offered, found: INodeExecutionData[]): Promise<IDataObject[]> => {
		const items = found.length > 0 ? found : (await call(entry, { isFull: false })).items;
		return items.map(({ json }) => json);
	};

	it("arrives, with what is picked By ID, at its family's endpoint under its wire method with its wire names, with a signature or token that holds, and gives items that fit its output schema", async () => {
		const problems: string[] = [];
		const schemas = new SchemaCheck();
		const protocols: Record<string, number> = {};
		for (const entry of listed) {
			const { error, items, received } = await call(entry);
			const answer = answers.get(entry.method) ?? '';
			schemas.check(entry.node.description.name, entry.method, await itemsOf(entry, items));
			const operation = facts.get(entry.method) as OperationFacts;
			const wanted = wireNames(operation, received?.business);
			const endpoint = endpointOf(entry.method, operation.category);
			if (received) protocols[received.protocol] = (protocols[received.protocol] ?? 0) + 1;
			if (error) problems.push(`${entry.method}: ${error.message} ${error.description ?? ''}`);
			else if (received?.method !== entry.method)
				problems.push(`${entry.method}: arrived as ${received?.method}`);
			else if (receivedNames(received) !== wanted)
				problems.push(`${entry.method}: ${receivedNames(received)} instead of ${wanted}`);
			else if (received.path !== endpoint)
				problems.push(`${entry.method}: went to ${received.path} instead of ${endpoint}`);
			else if (received.outcome !== 'ok') problems.push(`${entry.method}: ${received.outcome}`);
			else if (!hasExpectedItems(items, answer, operation))
				problems.push(`${entry.method}: other items than the answer holds`);
		}
		expect([...problems, ...schemas.problems]).toEqual([]);
		expect(schemas.seen.length).toBeGreaterThan(50 * schemas.unseen.length);
		expect(protocols).toEqual(counts.protocols);
	}, 1_200_000);

	it('is accepted with all that is required and nothing else', async () => {
		const problems: string[] = [];
		for (const entry of listed) {
			const { error, received } = await call(entry, { isFull: false });
			if (error) problems.push(`${entry.method}: ${error.message} ${error.description ?? ''}`);
			else if (received?.outcome !== 'ok') problems.push(`${entry.method}: ${received?.outcome}`);
		}
		expect(problems).toEqual([]);
	}, 1_200_000);

	it("goes to AliExpress's own gateway when the credential says so", async () => {
		const moved = [...facts.values()].filter(({ route }) => route?.protocol === 'aliExpress');
		const session = (await connect(gateway)).access_token;
		const credentials = {
			taobaoOpenPlatformApi: aliExpressCredential(gateway, String(session)),
		};
		const arrived: Array<[string, string | undefined]> = [];
		for (const { method } of moved.filter(({ method: name }) => name.startsWith('aliexpress.'))) {
			const entry = listed.find((candidate) => candidate.method === method) as Offered;
			const { received, error } = await call(entry, { credentials });
			if (error ?? received?.outcome !== 'ok') arrived.push([method, error?.message]);
			else if (received?.path !== '/sync') arrived.push([method, received?.path]);
		}
		expect(arrived).toEqual([]);
		expect(moved).toHaveLength(counts.routes.aliExpress ?? 0);
		expect(moved.length).toBeGreaterThan(0);
	}, 60_000);

	it.each(irregular)('sends $method under names that no rule gives', async ({ method, names }) => {
		const entry = listed.find((candidate) => candidate.method === method);
		expect(entry).toBeDefined();
		const { received } = await call(entry as Offered);
		expect(receivedNames(received)).toBe([...names].sort().join(' '));
	});
});

const isForm = ({ type, fields }: Parameter) =>
	type === 'map' || (/^struct/.test(type) && Boolean(fields?.length));

/** Fields of a parameter: JSON stands under its name, and beside it the form of a struct with known members. */
const fieldNames = (isTop: boolean, parameter: Parameter): string[] => {
	const name = fieldName(parameter.name);
	return isForm(parameter) ? [name, `${name}${isTop ? '' : 'Optional'}Ui`] : [name];
};

/** The field or form that a person fills in, and what it then holds. */
function inField(
	isTop: boolean,
	parameter: Parameter,
	value: IDataObject[string],
): [string, IDataObject[string]] {
	const { name } = parameter;
	if (!isForm(parameter)) return [fieldName(name), value];
	return [
		`${fieldName(name)}${isTop ? '' : 'Optional'}Ui`,
		formInput(JSON.parse(String(value)), parameter),
	];
}

/** A delisted operation takes optional parameters, if they have no forms, as one JSON object. */
function isOptionalJson(operation: OperationFacts): boolean {
	const optional = operation.parameters
		.filter((parameter) => !isPaged(operation, parameter))
		.filter((parameter) => !isTopLevel(operation, parameter));
	return isDelisted(operation) && optional.length > 0 && !optional.some(isForm);
}

/** What Additional Fields holds: values of its fields, or JSON by wire names. */
function additionalOf(operation: OperationFacts, parameters: Parameter[], values: IDataObject) {
	if (!isOptionalJson(operation)) return values;
	const named = parameters.map(({ name }) => [name, values[fieldName(name)]]);
	return JSON.stringify(Object.fromEntries(named));
}

interface CallOptions {
	credentials?: Record<string, ICredentialDataDecryptedObject>;
	/** Whether to fill in everything, or what is required. */
	isFull?: boolean;
}

/** Values of the methods that ask for tokens: real keys and codes, by method. */
async function loginValues(gateway: Gateway): Promise<Record<string, IDataObject>> {
	const { dingTalk, suite } = gateway.accounts;
	const { appKey, appSecret, corpId } = dingTalk;
	const organisation = { corpid: corpId, corpsecret: appSecret };
	return {
		'dingtalk.oapi.gettoken': { appkey: appKey, appsecret: appSecret, ...organisation },
		'dingtalk.oapi.sns.gettoken': { appid: appKey, appsecret: appSecret },
		'dingtalk.oapi.sso.gettoken': organisation,
		'dingtalk.oapi.service.get_suite_token': {
			suite_key: suite.suiteKey,
			suite_secret: suite.suiteSecret,
			suite_ticket: suite.suiteTicket,
		},
		'dingtalk.oapi.service.get_corp_token': { auth_corpid: suite.corpId },
		'taobao.top.auth.token.create': { code: await newCode(gateway) },
		'taobao.top.auth.token.refresh': { refresh_token: (await connect(gateway)).refresh_token },
	};
}

/** Names on the wire; a member of a struct as `struct.member`. */
/** Names on the wire; of several bodies that of the kind that was sent. */
function wireNames({ parameters }: OperationFacts, sent: Record<string, string> = {}): string {
	const valueOf = (name: string, inside?: string) =>
		inside ? (JSON.parse(sent[inside] ?? '{}') as Record<string, unknown>)[name] : sent[name];
	return parameters
		.filter(({ when, inside }) => isThere(when, when && valueOf(when.name, inside)))
		.map(({ name, inside }) => (inside ? `${inside}.${name}` : name))
		.sort()
		.join(' ');
}

function receivedNames(received: Gateway['calls'][number] | undefined): string {
	const wrappers = new Set(
		(facts.get(received?.method ?? '')?.parameters ?? []).flatMap(({ inside }) => inside ?? []),
	);
	const names = Object.entries(received?.business ?? {}).flatMap(([name, text]) =>
		wrappers.has(name)
			? Object.keys(JSON.parse(text) as object).map((member) => `${name}.${member}`)
			: [name],
	);
	return [...names, ...Object.keys(received?.files ?? {})].sort().join(' ');
}
