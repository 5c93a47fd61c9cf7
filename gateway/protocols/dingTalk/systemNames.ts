/** What shows who calls DingTalk; it travels in the query. */
export const systemNames: ReadonlySet<string> = new Set([
	'access_token',
	'accessKey',
	'timestamp',
	'suiteTicket',
	'signature',
	'sign',
	'corpId',
]);
