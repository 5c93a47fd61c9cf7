import { familyAccounts } from '../../familyAccounts';
import type { Received } from '../../http/Received';
import { alibabaCloudSignature } from '../../signatures/alibabaCloudSignature';
import { cloudRefusal } from './refusals';

const fixed: Array<[name: string, value: string]> = [
	['SignatureMethod', 'HMAC-SHA1'],
	['SignatureVersion', '1.0'],
];

/** Refuses a call that the key's secret has not signed. */
export function checkCloudSignature({ texts, verb }: Received): void {
	for (const [name, value] of fixed) {
		if (texts.get(name) !== value)
			throw cloudRefusal('IncompleteSignature', `${name} is ${value}.`);
	}
	if (!texts.get('SignatureNonce')) throw cloudRefusal('MissingParameter', 'SignatureNonce');
	const signature = texts.get('Signature');
	if (!signature) throw cloudRefusal('IncompleteSignature', 'There is no Signature.');
	const secret = familyAccounts.alibabaCloud.accessKeySecret;
	if (signature !== alibabaCloudSignature({ verb, params: texts, secret }))
		throw cloudRefusal('SignatureDoesNotMatch');
}
