/** Names of the parameters that the protocol itself sends; `target_app_key` is not among them, as an operation has one of its own. */
export const systemNames: ReadonlySet<string> = new Set([
	'access_token',
	'app_key',
	'format',
	'method',
	'partner_id',
	'session',
	'sign',
	'sign_method',
	'simplify',
	'timestamp',
	'v',
]);
