/** The names of Alibaba Cloud's own parameters. */
export const systemNames: ReadonlySet<string> = new Set([
	'Action',
	'Version',
	'Format',
	'AccessKeyId',
	'Signature',
	'SignatureMethod',
	'SignatureVersion',
	'SignatureNonce',
	'Timestamp',
	'SecurityToken',
]);
