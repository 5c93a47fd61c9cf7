import type { IExecuteFunctions } from 'n8n-workflow';
import { prefillOf } from '../../nodes/shared/catalogue/parameters';
import type { DescribedParameter, Operation } from '../../nodes/shared/catalogue/types';
import { defaultLimit, defaultPageSize } from '../../nodes/shared/execute/readPlan';
import { Item } from '../../nodes/shared/execute/Item';
import { toWire } from '../../nodes/shared/execute/toWire';
import type { Request } from '../../nodes/shared/http/messages';
import { isOfSuite } from '../../nodes/shared/protocols/dingTalk/dingTalkAccount';
import { openProtocol } from '../../nodes/shared/protocols/openProtocol';
import { fillValues } from '../../nodes/shared/values/changeValues';
import { sampleValue } from '../catalogue/sampleValue';

const app = { appKey: '<app key>', appSecret: '<app secret>', sessionKey: '<session>' };

/** Credentials without accounts, by type. */
const credentials: Record<string, object> = {
	taobaoOpenPlatformApi: app,
	dingTalkApi: { ...app, agentId: '1234567890' },
	dingTalkRobotApi: { webhookUrl: 'https://oapi.dingtalk.com/robot/send?access_token=<token>' },
	qimenApi: {
		...app,
		customerId: '<customer>',
		targetAppKey: '<target app key>',
		sceneUrl: 'https://scene.example/',
	},
	alibabaCloudApi: { accessKeyId: '<key>', accessKeySecret: '<secret>', region: 'cn-hangzhou' },
};

const file = { fileName: 'file.png', mimeType: 'image/png' };

/** Credential of an app for many organisations, for what it calls for itself. */
const suite = { ...app, appType: 'suite', suiteTicket: '<suite ticket>' };

const isOfSuites = (route: Operation['route']) =>
	route?.protocol === 'dingTalk' && isOfSuite(route.token);

/** As much of n8n as a request needs. */
const contextFor = (route: Operation['route']) =>
	({
		getCredentials: async (type: string) => (isOfSuites(route) ? suite : credentials[type]),
		getNodeParameter: () => 'accessToken',
		getNode: () => ({}),
		helpers: {
			assertBinaryData: () => file,
			getBinaryDataBuffer: async () => Buffer.from('content'),
		},
	}) as unknown as IExecuteFunctions;

/** The request that a node sends for an operation whose required parameters and members have sample values, signed by no account. */
export async function sampleRequest(operation: Operation): Promise<Request> {
	const { method, parameters, route } = operation;
	const context = contextFor(route);
	const session = takesToken(route) ? '<access token>' : '';
	const protocol = await openProtocol(context, route, 0, session);
	const values = fillValues(
		new Map(parameters.map((parameter) => [parameter.name, valueOf(operation, parameter)])),
		parameters,
		protocol.defaults,
	);
	const wire = await toWire(new Item(context, 0), operation, values);
	const call = { method, parameters, route, simplify: true, ...wire };
	return await protocol.request(call, new Date(), { timeout: 0 });
}

function valueOf(operation: Operation, parameter: DescribedParameter): unknown {
	const preset = prefillOf(operation, parameter);
	const isAsked = parameter.required ?? needsMembers(parameter);
	if (!isAsked) return pageSize(operation, parameter.name);
	return preset ?? choiceOf(parameter) ?? sampleValue(parameter, [], parameter.name, {});
}

/** Whether a struct has members that must be there; a map has names of its own. */
const needsMembers = ({ type, fields = [] }: DescribedParameter) =>
	type !== 'map' && fields.some(({ required }) => required);

const choiceOf = ({ example, options }: DescribedParameter) => example ?? options?.[0]?.value;

/** Whether a token of DingTalk shows who calls; else the protocol signs alone. */
const takesToken = (route: Operation['route']): boolean =>
	route?.protocol === 'dingTalkTop' ||
	isOfSuites(route) ||
	(route?.protocol === 'dingTalk' && (route.token === undefined || route.token === 'sns'));

/** The size of a page for the records that a node asks for at first, where a parameter names one. */
function pageSize({ paging }: Operation, name: string): number | undefined {
	if (paging?.size !== name) return undefined;
	return Math.min(defaultLimit, paging.maxSize ?? paging.defaultSize ?? defaultPageSize);
}
