import { familyAccounts } from '../../familyAccounts';
import type { Received } from '../../http/Received';
import { cloudRefusal } from './refusals';

/** Refuses a call that names no access key, or one that is not of the accounts. */
export function checkKey({ texts }: Received): void {
	const key = texts.get('AccessKeyId');
	if (!key) throw cloudRefusal('MissingParameter', 'AccessKeyId');
	if (key !== familyAccounts.alibabaCloud.accessKeyId)
		throw cloudRefusal('InvalidAccessKeyId.NotFound');
}
