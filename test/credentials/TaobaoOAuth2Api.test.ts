import type { INodePropertyOptions } from 'n8n-workflow';
import { TaobaoOAuth2Api } from '../../credentials/TaobaoOAuth2Api.credentials';

describe('the credential that signs in by OAuth', () => {
	const { properties } = new TaobaoOAuth2Api();
	const defaultOf = (name: string) =>
		String(properties.find((property) => property.name === name)?.default);
	const environments = (
		properties.find(({ name }) => name === 'environment')?.options as INodePropertyOptions[]
	).map(({ value }) => String(value));

	it('has a sign-in page and an address for tokens of every platform that it offers', () => {
		for (const environment of environments.filter((name) => name !== 'custom')) {
			const host = new RegExp(`"${environment}":"https://oauth\\.[a-z]+\\.com"`);
			expect(defaultOf('authUrl')).toMatch(host);
			expect(defaultOf('accessTokenUrl')).toMatch(host);
		}
		expect(environments).toContain('custom');
	});

	it('does not offer AliExpress, whose address for tokens wants a signature that n8n cannot make', () => {
		expect(JSON.stringify(environments)).not.toMatch(/ali_?express/i);
		for (const name of ['authUrl', 'accessTokenUrl', 'authQueryParameters'])
			expect(defaultOf(name)).not.toMatch(/ali_?express|sp=ae/i);
	});
});
