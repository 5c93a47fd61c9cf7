import { type Gateway, startGateway } from '../../../../gateway/Gateway';
import { itemWithFile } from '../../../support/sampleValue';
import { uploadPicture } from '../../../support/uploadPicture';

describe('exchange', () => {
	let gateway: Gateway;
	beforeAll(async () => {
		gateway = await startGateway();
	});
	afterAll(() => gateway.close());

	it('gives the connection of an upload back, so that many uploads need no more than one', async () => {
		for (let upload = 0; upload < 5; upload += 1) {
			const { error } = await uploadPicture(gateway, [itemWithFile()]);
			expect(error).toBeUndefined();
		}
		expect(gateway.calls).toHaveLength(5);
		expect(gateway.connections).toBe(1);
	});
});
