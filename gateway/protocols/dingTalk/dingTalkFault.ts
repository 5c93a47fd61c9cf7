import { GatewayFault } from '../../faults/GatewayFault';
import type { Members } from '../../values/Value';

/** The texts of DingTalk's faults, by errcode. */
const texts = {
	22: '不合法ApiName',
	40001: '获取access_token时Secret错误,或者access_token无效',
	40014: '不合法的access_token',
	40035: '不合法的参数',
	40080: '不合法的suitesecret',
	40082: '不合法的suitetoken',
	40085: '不存在的suiteticket',
	40088: '不合法的suite_key',
	40089: '不合法的corpid或corpsecret,或者不合法的appkey或appsecret',
	41001: '缺少access_token参数',
	41022: '缺少suitetoken',
	42001: 'access_token超时',
	42009: 'suitetoken失效',
	43001: '需要GET请求',
	43002: '需要POST请求',
	47001: '解析JSON/XML内容错误',
	33001: '无效的企业ID',
	300001: 'token is not exist',
	310000: 'sign not match',
	853004: '签名不匹配',
};

/** A fault of DingTalk. */
export function dingTalkFault(errcode: keyof typeof texts, detail?: string): GatewayFault {
	return new GatewayFault(errcode, undefined, texts[errcode] + (detail ? `: ${detail}` : ''));
}

const errcodes: Record<number, number> = {
	1: -1,
	3: 40035,
	7: 90018,
	11: 60011,
	15: 40035,
	40: 40035,
	41: 40035,
	47: 47001,
};

/** A fault that all protocols share, with the errcode that DingTalk has for it. */
export function asDingTalkFault(fault: GatewayFault): GatewayFault {
	const { code, subMessage, message } = fault;
	const errcode = code === 15 && fault.isProviders ? -1 : errcodes[code];
	if (errcode === undefined) return fault;
	return new GatewayFault(errcode, undefined, subMessage ?? message);
}

/** Codes that the newer paths give within the code 88: those of tokens, permissions and limits. */
const wrapped = /^(4000[01]|40014|42001|6001[1-9]|6002\d|900\d\d)$/;

/** A refusal as DingTalk writes it; `path` is that of the REST interface. */
export function refusal(
	{ code, subCode, subMessage, message }: GatewayFault,
	path: string,
): Members {
	const text = subMessage ?? message;
	if (code === 22) return { errcode: 22, sub_msg: text, errmsg: `Invalid method[submsg=${text}]` };
	const isWrapped = path.startsWith('/topapi/') && wrapped.test(String(code));
	const inner = isWrapped ? String(code) : code === 88 ? subCode : undefined;
	if (!inner) return { errcode: code, errmsg: text, ...(code === 15 && { sub_code: subCode }) };
	const errmsg = `ding talk error[subcode=${inner},submsg=${text}]`;
	return { errcode: 88, sub_code: inner, sub_msg: text, errmsg };
}
