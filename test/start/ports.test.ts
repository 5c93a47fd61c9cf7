import { createServer, type AddressInfo } from 'node:net';
import { assertPortFree } from '../../start/ports';

describe('a port', () => {
	it('that is in use is named with the variable that changes it', async () => {
		const server = createServer();
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		const { port } = server.address() as AddressInfo;
		const failed = assertPortFree(port, 'n8n', 'N8N_PORT');
		await expect(failed).rejects.toMatchObject({
			name: 'StartError',
			message: `Port ${port}, which n8n needs, is already in use.`,
			hint: expect.stringContaining(`N8N_PORT=${port + 1}`) as string,
		});
		server.close();
	});
});
