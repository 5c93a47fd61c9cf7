/** The names of the system parameters of the Taobao Open Platform. */
export const systemNames: ReadonlySet<string> = new Set([
	'method',
	'app_key',
	'session',
	'timestamp',
	'v',
	'sign_method',
	'sign',
	'format',
	'simplify',
	'partner_id',
	'target_app_key',
]);
