import { GatewayFault } from '../../faults/GatewayFault';

/** Alibaba Cloud's faults: HTTP status and text by code. */
const faults = {
	'InvalidAccessKeyId.NotFound': [404, 'Specified access key is not found.'],
	'InvalidAction.NotFound': [404, 'Specified api is not found, please check your url and method.'],
	SignatureDoesNotMatch: [403, 'Specified signature does not match our calculation.'],
	IncompleteSignature: [400, 'The request signature does not conform to Aliyun standards.'],
	SignatureNonceUsed: [400, 'Specified signature nonce was used already.'],
	'InvalidTimeStamp.Format': [400, 'Specified time stamp or date value is not well formatted.'],
	'InvalidTimeStamp.Expired': [400, 'Specified time stamp or date value is expired.'],
	'InvalidSecurityToken.Malformed': [400, 'Specified SecurityToken is malformed.'],
	'InvalidSecurityToken.Expired': [400, 'Specified SecurityToken is expired.'],
	'Forbidden.RAM': [403, 'User not authorized to operate on the specified resource.'],
	MissingParameter: [
		400,
		'The input parameter that is mandatory for processing this request is not supplied.',
	],
	InvalidParameter: [400, 'The specified parameter is not valid.'],
	Throttling: [400, 'Request was denied due to request throttling.'],
	ServiceUnavailable: [503, 'The request has failed due to a temporary failure of the server.'],
	InternalError: [500, 'The request processing has failed due to some unknown error.'],
} as const satisfies Record<string, readonly [number, string]>;

type CloudCode = keyof typeof faults;

/** A fault of Alibaba Cloud: its number is the HTTP status. */
export function cloudFault(code: CloudCode, detail?: string): GatewayFault {
	const [status, text] = faults[code];
	return new GatewayFault(status, code, detail ? `${text} ${detail}` : text);
}

const codes: Record<number, CloudCode> = {
	1: 'InternalError',
	3: 'InvalidParameter',
	7: 'Throttling',
	11: 'Forbidden.RAM',
	15: 'InvalidParameter',
	40: 'MissingParameter',
	41: 'InvalidParameter',
	47: 'InvalidParameter',
};

/** A fault that all protocols share, with the code that Alibaba Cloud has for it. */
export function asCloudFault(fault: GatewayFault): GatewayFault {
	const { code, subCode = '', subMessage } = fault;
	// An injected fault may have a code of its own.
	if (/^[A-Z]/.test(subCode)) return new GatewayFault(Math.max(code, 400), subCode, subMessage);
	const own = code === 15 && fault.isProviders ? 'ServiceUnavailable' : codes[code];
	return own ? cloudFault(own, subMessage) : fault;
}
