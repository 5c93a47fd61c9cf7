import { statusFault } from '../../../../nodes/shared/protocols/readResponse';

describe('statusFault', () => {
	it.each([
		[307, 'never'],
		[401, 'never'],
		[403, 'never'],
		[404, 'never'],
		[499, 'never'],
		[429, 'safe'],
		[500, 'safe'],
		[502, 'safe'],
		[503, 'safe'],
	])('repeats what a proxy answers with %s: %s', (status, repeat) => {
		expect(statusFault({ status, text: '' })).toMatchObject({ code: `HTTP ${status}`, repeat });
	});
});
