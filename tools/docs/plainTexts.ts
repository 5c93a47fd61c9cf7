import type {
	DingTalkRoute,
	DingTalkToken,
	Field,
	ParameterType,
	Route,
} from '../../nodes/shared/catalogue/types';
import { type Part, code, markup } from './markup';

const names: Record<ParameterType, string> = {
	string: 'text',
	number: 'number',
	numeric: 'digits',
	boolean: 'true or false',
	date: 'date and time',
	'string[]': 'list of texts',
	'numeric[]': 'list of digits',
	'boolean[]': 'list of true and false',
	'date[]': 'list of dates',
	file: 'file',
	json: 'JSON',
	struct: 'object',
	'struct[]': 'list of objects',
	map: 'names with texts',
};

/** What the explanation of the types says about each name. */
export const typeNotes: Array<[string, string]> = [
	[names.string, 'sent as it is'],
	[names.number, 'a count, page, size or amount'],
	[names.numeric, 'an ID or an amount, kept digit by digit'],
	[names.boolean, 'a switch'],
	[names.date, 'yyyy-MM-dd HH:mm:ss in GMT+8; any date of n8n is turned into it'],
	['list of …', 'values between commas, or an array from an expression'],
	[names.file, "the name of an item's binary field"],
	[names.json, 'JSON text of any shape'],
	[names.struct, 'a form with the members that stand below the table; Using JSON, a JSON object'],
	[names['struct[]'], 'a list of such forms; Using JSON, an array of such objects'],
	['names with …', 'rows of names of your own with their values; Using JSON, a JSON object'],
];

/** A parameter's type in plain words. */
export const plainType = ({ type, values }: Pick<Field, 'type' | 'values'>) =>
	type === 'map' && values ? `names with ${mapValues[values]}` : names[type];

const mapValues: Record<NonNullable<Field['values']>, string> = {
	numeric: 'digits',
	boolean: 'true or false',
	any: 'values',
};

/** What a parameter's value must keep to; empty when nothing is known. */
export function plainLimits({ maxLength, maxBytes, maxListSize, ...field }: Field): string {
	const { minValue, maxValue } = field;
	return [
		maxLength !== undefined && `at most ${maxLength} characters`,
		maxBytes !== undefined && `at most ${maxBytes} bytes`,
		maxListSize !== undefined && `at most ${maxListSize} entries`,
		minValue !== undefined && `at least ${minValue}`,
		maxValue !== undefined && `at most ${maxValue}`,
	]
		.filter((limit) => limit !== false)
		.join(', ');
}

/** How the calls of an operation travel, in a few words. */
export function protocolText(route: Route = { protocol: 'top' }): Part {
	switch (route.protocol) {
		case 'aliExpress':
			return markup`the gateway of the Taobao Open Platform, or AliExpress's own${route.path && markup`, there ${code(route.path)}`}`;
		case 'dingTalk':
			return dingTalk(route);
		case 'dingTalkTop':
			return "the gateway of the Taobao Open Platform, with DingTalk's access token";
		case 'qimen':
			return 'the gateway of Qimen, as XML';
		case 'qimenCloud':
			return 'the gateway of a Qimen cloud scene, as a form or JSON';
		case 'alibabaCloud':
			return markup`Alibaba Cloud, product ${route.product}, action ${code(route.action)}, version ${route.version}`;
		default:
			return 'the gateway of the Taobao Open Platform';
	}
}

const tokens: Record<DingTalkToken, string> = {
	none: 'no access token',
	sns: 'access token for personal sign-in',
	signature: 'signature with key and time',
	suite: 'access token of the suite',
	signedSuite: 'access token of the suite, and signature with key and time',
	robot: "robot's token and signature",
};

function dingTalk({ verb, path, token, derived }: DingTalkRoute): Part {
	const access = token ? tokens[token] : 'access token of the app';
	const doubt = derived && '; the path follows from the name of the method';
	return markup`DingTalk, ${code(`${verb} ${path}`)}, ${access}${doubt}`;
}
