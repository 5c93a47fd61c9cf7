import { type Announcement, credentialsFor } from '../gateway/accounts/credentialsFor';
import type { Credential } from './session';

/** Names of the sandbox's credentials by type, as the examples call them. */
const names: Record<keyof ReturnType<typeof credentialsFor>, string> = {
	taobaoOpenPlatformApi: 'Taobao sandbox gateway',
	taobaoOAuth2Api: 'Taobao sandbox gateway (OAuth2)',
	dingTalkApi: 'DingTalk sandbox gateway',
	dingTalkRobotApi: 'DingTalk robot',
	qimenApi: 'Qimen sandbox gateway',
	alibabaCloudApi: 'Alibaba Cloud sandbox gateway',
};

/** A credential of each type that the package has, for the accounts of the sandbox. */
export function sandboxCredentials(gateway: Announcement): Credential[] {
	const values = credentialsFor(gateway);
	return (Object.keys(names) as Array<keyof typeof names>).map((type) => ({
		name: names[type],
		type,
		data: values[type],
	}));
}
