import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readFields } from '../readFields';
import type { Account } from '../top/topAccount';
import type { SignMethod } from '../top/topSignature';

/** Who calls Qimen, for whom, and where. */
export interface QimenAccount extends Account {
	/** Merchant and warehouse that Qimen's routing knows. */
	customerId: string;
	/** App key of the provider of a cloud scene. */
	targetAppKey: string;
	/** Gateway of a cloud scene. */
	sceneUrl: string;
	/** How a cloud scene takes the parameters of an operation. */
	sceneBody: SceneBody;
}

/** A form, as the platform's own clients send, or one JSON body. */
export type SceneBody = 'form' | 'json';

/** Gateways of the warehouse protocol by the credential's environment. */
export const qimenGateways = {
	production: 'https://qimen.api.taobao.com/router/qimen/service',
	debugging: 'https://qimen.api.taobao.com/router/qmtest',
	sandbox: 'http://qimenapi.tbsandbox.com/router/qimen/service',
} as const;

/**
 * Account of a `qimenApi` credential; the fields that only one of Qimen's two ways needs are read by `need`.
 * @throws UserError that names the field when one is missing or not allowed
 */
export function readQimenAccount(
	credential: ICredentialDataDecryptedObject,
	need: 'warehouse' | 'cloud',
): QimenAccount {
	const { text, required, address } = readFields(credential);
	const known = (qimenGateways as Record<string, string>)[text('environment') || 'production'];
	const isCloud = need === 'cloud';
	return {
		appKey: required('appKey', 'App Key'),
		appSecret: required('appSecret', 'App Secret'),
		sessionKey: text('sessionKey') || undefined,
		signMethod: (text('signMethod') || 'md5') as SignMethod,
		dialect: 'top',
		gatewayUrl: known ?? address('gatewayUrl', 'Gateway URL'),
		customerId: isCloud ? text('customerId') : required('customerId', 'Customer ID'),
		targetAppKey: isCloud ? required('targetAppKey', 'Target App Key') : text('targetAppKey'),
		sceneUrl: isCloud ? address('sceneUrl', 'Scene URL') : text('sceneUrl'),
		sceneBody: text('sceneBody') === 'json' ? 'json' : 'form',
	};
}
