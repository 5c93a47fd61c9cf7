import { linkCredentials } from '../../start/session';

describe('the credentials of a workflow', () => {
	it('are found by type and name', () => {
		const known = [{ id: 'x1', type: 'api', name: 'Demo' }];
		const nodes = [
			{ name: 'A', type: 't', credentials: { api: { id: 'old', name: 'Demo' } } },
			{ name: 'B', type: 't', credentials: { api: { id: 'old', name: 'Other' } } },
			{ name: 'C', type: 't' },
		];
		expect(linkCredentials(nodes, known)).toEqual([
			{ name: 'A', type: 't', credentials: { api: { id: 'x1', name: 'Demo' } } },
			{ name: 'B', type: 't', credentials: { api: { id: 'old', name: 'Other' } } },
			{ name: 'C', type: 't' },
		]);
	});
});
