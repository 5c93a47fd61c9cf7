import type { IDataObject, INodeType } from 'n8n-workflow';
import type { Gateway } from '../../gateway/Gateway';
import { AlibabaCloud } from '../../nodes/AlibabaCloud/AlibabaCloud.node';
import { DingTalkMessages } from '../../nodes/DingTalkMessages/DingTalkMessages.node';
import { Lingshoutong } from '../../nodes/Lingshoutong/Lingshoutong.node';
import { Qimen } from '../../nodes/Qimen/Qimen.node';
import { TaobaoApi } from '../../nodes/TaobaoApi/TaobaoApi.node';
import { TaobaoTrade } from '../../nodes/TaobaoTrade/TaobaoTrade.node';
import { TopPlatform } from '../../nodes/TopPlatform/TopPlatform.node';
import { credentialsFor } from './credential';
import { CredentialStore, runNode } from './engine';

type Call = Gateway['calls'][number];

/** A parameter into which a value can be put, and where it arrives. */
export interface Entry {
	node: INodeType;
	parameters: (value: unknown) => IDataObject;
	/** Label of the field, as errors name it. */
	field: string;
	/** What arrived, as text. */
	wire: (call: Call) => string | undefined;
}

const memo = (name: string, field: string, more: IDataObject = {}): Entry => ({
	node: new TaobaoTrade(),
	field,
	parameters: (value) => {
		const values = { tid: '1', ...more, [name]: value } as IDataObject;
		const { tid, ...additionalFields } = values;
		return {
			resource: 'trade',
			operation: 'taobao.trade.memo.update',
			tid,
			additionalFields,
		};
	},
	wire: ({ business }) => business[name],
});

const any = (parameters: (value: unknown) => unknown): Entry => ({
	node: new TaobaoApi(),
	field: 'x',
	parameters: (value) => ({
		operation: 'call',
		method: 'taobao.time.get',
		parameters: parameters(value) as IDataObject,
		options: { sendUnknown: true },
	}),
	wire: ({ business }) => business.x,
});

const dingTalk = (name: string, field: string): Entry => ({
	node: new DingTalkMessages(),
	field,
	parameters: (value) => {
		const values = {
			agent_id: '1',
			msg: '{"msgtype":"text","text":{"content":"a"}}',
			[name]: value,
		} as IDataObject;
		const { msg, ...additionalFields } = values;
		return {
			resource: 'workNotification',
			operation: 'dingtalk.oapi.message.corpconversation.asyncsend_v2',
			...{ msg, additionalFields },
		};
	},
	wire: ({ rawBody = '' }) => new RegExp(`"${name}":(.*?)(?=,"\\w+":"|}$)`).exec(rawBody)?.[1],
});

/** What every query for inventory needs. */
const criteria = '<criteriaList><criteria><itemCode>A</itemCode></criteria></criteriaList>';

const qimen = (name: string, field: string): Entry => ({
	node: new Qimen(),
	field,
	parameters: (value) => {
		const values = { criteriaList: [{ itemCode: 'A' }], [name]: value } as IDataObject;
		const { criteriaList, ...additionalFields } = values;
		return {
			resource: 'inventory',
			operation: 'taobao.qimen.inventory.query',
			...{ criteriaList, additionalFields },
		};
	},
	wire: ({ rawBody }) => (name === 'criteriaList' ? rawBody : rawBody?.replace(criteria, '')),
});

/** Parameters of each kind, on each way to a platform. */
export const entries = {
	text: memo('memo', 'Memo'),
	id: memo('tid', 'Trade ID'),
	choice: memo('flag', 'Flag'),
	boolean: memo('reset', 'Clear Memo'),
	date: {
		node: new TaobaoTrade(),
		field: 'Start Created',
		parameters: (value) => ({
			resource: 'trade',
			operation: 'taobao.trades.sold.get',
			fields: 'tid',
			additionalFields: { start_created: value },
		}),
		wire: ({ business }) => business.start_created,
	},
	list: {
		node: new TopPlatform(),
		field: 'Handled Message IDs',
		parameters: (value) => ({
			resource: 'messageService',
			operation: 'taobao.tmc.messages.confirm',
			s_message_ids: value as string,
		}),
		wire: ({ business }) => business.s_message_ids,
	},
	struct: {
		node: new Lingshoutong(),
		field: 'Query',
		parameters: (value) => ({
			resource: 'common',
			operation: 'alibaba.lst.trade.order.querychange',
			query: value as string,
			limit: 1,
		}),
		wire: ({ business }) => business.query,
	},
	any: any((value) =>
		typeof value === 'string' ? value.replace(/^={{(.*)}}$/, '={{ ({x: $1}) }}') : { x: value },
	),
	anyText: any((value) => value),
	dingTalkText: dingTalk('userid_list', 'User ID List'),
	dingTalkJson: dingTalk('msg', 'Message'),
	qimenText: qimen('remark', 'Remark'),
	qimenJson: qimen('extendProps', 'Extended Properties'),
	qimenList: qimen('criteriaList', 'Criteria'),
	alibabaCloud: {
		node: new AlibabaCloud(),
		field: 'Zone ID',
		parameters: (value) => ({
			resource: 'ecsInstance',
			operation: 'ecs.aliyuncs.com.DescribeInstances.2014-05-26',
			limit: 1,
			additionalFields: { ZoneId: value },
		}),
		wire: ({ business }) => business.ZoneId,
	},
} satisfies Record<string, Entry>;

export type EntryName = keyof typeof entries;

/** What came of a value: the text that arrived, or the error of the field. */
export interface Outcome {
	wire?: string;
	/** Message and description. */
	fieldError?: string;
	/** Calls that arrived, without those for tokens. */
	calls: Call[];
}

/** How a value is put in. */
export interface Putting {
	/** Of the workflow. */
	timezone?: string;
	/** As a user types it or a picker stores it; absent: by an expression, as items hand it over. */
	isFixed?: boolean;
}

/** Puts a value into a parameter and calls. */
export async function put(
	gateway: Gateway,
	name: EntryName,
	value: unknown,
	{ timezone = 'America/New_York', isFixed }: Putting = {},
): Promise<Outcome> {
	const { node, parameters, wire }: Entry = entries[name];
	gateway.reset();
	const { error } = await runNode({
		node,
		parameters: parameters(isFixed ? value : '={{ $json.v }}'),
		items: [{ json: { v: value as IDataObject } }],
		credentials: new CredentialStore(credentialsFor(gateway)),
		timezone,
	});
	const calls = gateway.calls.filter(({ method }) => !/gettoken$/.test(method ?? ''));
	const [call] = calls;
	const isRefused = error && calls.length === 0;
	return {
		calls,
		...(call && { wire: wire(call) }),
		...(isRefused && { fieldError: `${error.message} | ${error.description ?? ''}` }),
	};
}
