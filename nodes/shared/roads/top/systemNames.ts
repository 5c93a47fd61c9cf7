/** Names of the parameters that the protocol itself sends, on any of the gateways of the Taobao Open Platform. */
export const systemNames: ReadonlySet<string> = new Set([
	'access_token',
	'app_key',
	'customerId',
	'format',
	'method',
	'partner_id',
	'session',
	'sign',
	'sign_method',
	'simplify',
	'target_app_key',
	'timestamp',
	'v',
]);
