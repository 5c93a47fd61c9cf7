import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readFields } from '../readFields';

/** Who calls Alibaba Cloud, and where. */
export interface AlibabaCloudAccount {
	accessKeyId: string;
	accessKeySecret: string;
	/** Region of calls that name none. */
	region: string;
	/** Token that goes with temporary keys. */
	securityToken: string;
	/** Address that takes the place of the product's own; empty for that. */
	endpoint: string;
}

/**
 * Account of an `alibabaCloudApi` credential.
 * @throws UserError that names the field when one is missing or not allowed
 */
export function readAlibabaCloudAccount(
	credential: ICredentialDataDecryptedObject,
): AlibabaCloudAccount {
	const { text, required, address } = readFields(credential);
	return {
		accessKeyId: required('accessKeyId', 'Access Key ID'),
		accessKeySecret: required('accessKeySecret', 'Access Key Secret'),
		region: text('region'),
		securityToken: text('securityToken'),
		endpoint: text('endpoint') && address('endpoint', 'Endpoint'),
	};
}
