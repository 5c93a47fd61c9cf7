import { familyAccounts } from '../../accounts/accounts';
import type { GatewayRequest } from '../../http/messages';
import { alibabaCloudSignature } from '../../signatures/alibabaCloudSignature';
import { cloudFault } from './cloudFault';

/** The access key must be the one of the accounts. */
export function checkKey({ texts }: GatewayRequest): void {
	const key = texts.get('AccessKeyId');
	if (!key) throw cloudFault('MissingParameter', 'AccessKeyId');
	if (key !== familyAccounts.alibabaCloud.accessKeyId)
		throw cloudFault('InvalidAccessKeyId.NotFound');
}

const tolerance = 15 * 60_000;

/** The time must be there, written in UTC and at most a quarter of an hour off. */
export function checkCloudTime({ texts }: GatewayRequest, now: number): void {
	const text = texts.get('Timestamp');
	if (!text) throw cloudFault('MissingParameter', 'Timestamp');
	const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? Date.parse(text) : NaN;
	if (Number.isNaN(time)) throw cloudFault('InvalidTimeStamp.Format');
	if (Math.abs(time - now) > tolerance) throw cloudFault('InvalidTimeStamp.Expired');
}

const fixed: Array<[name: string, value: string]> = [
	['SignatureMethod', 'HMAC-SHA1'],
	['SignatureVersion', '1.0'],
];

/** The signature must be the one that the key's secret makes. */
export function checkCloudSignature({ texts, verb }: GatewayRequest): void {
	for (const [name, value] of fixed) {
		if (texts.get(name) !== value) throw cloudFault('IncompleteSignature', `${name} is ${value}.`);
	}
	if (!texts.get('SignatureNonce')) throw cloudFault('MissingParameter', 'SignatureNonce');
	const signature = texts.get('Signature');
	if (!signature) throw cloudFault('IncompleteSignature', 'There is no Signature.');
	const secret = familyAccounts.alibabaCloud.accessKeySecret;
	if (signature !== alibabaCloudSignature({ verb, params: texts, secret }))
		throw cloudFault('SignatureDoesNotMatch');
}
