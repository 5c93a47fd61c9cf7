import type { ICredentialDataDecryptedObject, ICredentialType } from 'n8n-workflow';
import { AlibabaCloudApi } from '../../../../credentials/AlibabaCloudApi.credentials';
import { DingTalkApi } from '../../../../credentials/DingTalkApi.credentials';
import { DingTalkRobotApi } from '../../../../credentials/DingTalkRobotApi.credentials';
import { QimenApi } from '../../../../credentials/QimenApi.credentials';
import { TaobaoOpenPlatformApi } from '../../../../credentials/TaobaoOpenPlatformApi.credentials';
import { readAlibabaCloudAccount } from '../../../../nodes/shared/protocols/alibabaCloud/alibabaCloudAccount';
import { readDingTalkAccount } from '../../../../nodes/shared/protocols/dingTalk/dingTalkAccount';
import { readRobot } from '../../../../nodes/shared/protocols/dingTalk/robotProtocol';
import { readQimenAccount } from '../../../../nodes/shared/protocols/qimen/qimenAccount';
import { readAccount } from '../../../../nodes/shared/protocols/top/topAccount';

type Credential = ICredentialDataDecryptedObject;

/** A credential with something in every field. */
function filled({ properties }: ICredentialType): Credential {
	const valueOf = (name: string, fallback: unknown) =>
		/url|endpoint/i.test(name) ? 'https://a.example/robot?access_token=t' : fallback || '1';
	return Object.fromEntries(
		properties.map(({ name, default: preset }) => [name, valueOf(name, preset)]),
	) as Credential;
}

/** What the reader of a credential says when one field after the other is blank, by the field's name. */
function complaints(type: ICredentialType, read: (given: Credential) => unknown, own: Credential) {
	const credential = { ...filled(type), ...own };
	expect(() => read(credential)).not.toThrow();
	return Object.keys(credential).flatMap((name) => {
		try {
			read({ ...credential, [name]: '' });
			return [];
		} catch (error) {
			return [[name, (error as Error).message] as const];
		}
	});
}

describe('a field that a credential lacks', () => {
	const custom = { environment: 'custom' };
	it.each<[string, ICredentialType, (given: Credential) => unknown, Credential, number]>([
		['Taobao Open Platform API', new TaobaoOpenPlatformApi(), readAccount, custom, 3],
		['DingTalk API', new DingTalkApi(), readDingTalkAccount, {}, 2],
		['DingTalk API of a suite', new DingTalkApi(), readDingTalkAccount, { appType: 'suite' }, 4],
		[
			'DingTalk API of a suite itself',
			new DingTalkApi(),
			(given) => readDingTalkAccount(given, 'suite'),
			{ appType: 'suite' },
			4,
		],
		['DingTalk Robot API', new DingTalkRobotApi(), readRobot, {}, 1],
		['Qimen API', new QimenApi(), (given) => readQimenAccount(given, 'warehouse'), custom, 4],
		['Qimen API, cloud', new QimenApi(), (given) => readQimenAccount(given, 'cloud'), custom, 5],
		['Alibaba Cloud API', new AlibabaCloudApi(), readAlibabaCloudAccount, {}, 2],
	])('is named as in the editor: %s', (_, type, read, own, count) => {
		const found = complaints(type, read, own);
		expect(found).toHaveLength(count);
		for (const [name, message] of found) {
			const { displayName, description = '' } = type.properties.find((one) => one.name === name)!;
			// A suite's key and secret are entered where an app's are, whose help says so
			const [, label = ''] = /(?:no |'s )(Suite \w+|[A-Z].*?)(?: must| has|$)/.exec(message) ?? [];
			expect(`${displayName} ${description}`.toLowerCase()).toContain(label.toLowerCase());
			expect(label).not.toBe('');
		}
	});
});
