import { createServer } from 'node:http';
import { HOST_ADDRESS } from '../../start/ports.ts';

/**
 * A chat model that thinks nothing: it first calls the tool that it is given, then repeats what the
 * tool said. It speaks as OpenAI's chat completions do.
 */
export class StubModel {
	/** @type {any[]} the requests that came */
	requests = [];
	#server = createServer((request, response) => void this.#answer(request, response));
	#toolArguments;

	/** @param {object} toolArguments with which it calls the tool */
	constructor(toolArguments) {
		this.#toolArguments = toolArguments;
	}

	/** @returns {Promise<string>} its base address */
	async start() {
		await new Promise((resolve) => this.#server.listen(0, HOST_ADDRESS, () => resolve(undefined)));
		const { port } = /** @type {import('node:net').AddressInfo} */ (this.#server.address());
		return `http://${HOST_ADDRESS}:${port}/v1`;
	}

	stop() {
		this.#server.closeAllConnections();
		return new Promise((resolve) => this.#server.close(resolve));
	}

	/**
	 * @param {import('node:http').IncomingMessage} request
	 * @param {import('node:http').ServerResponse} response
	 */
	async #answer(request, response) {
		let text = '';
		for await (const chunk of request) text += chunk;
		const body = JSON.parse(text);
		this.requests.push(body);
		const said = body.messages.findLast((/** @type {any} */ { role }) => role === 'tool');
		const message = said ? { content: `The tool says: ${said.content}` } : this.#callTool(body);
		const finish_reason = said ? 'stop' : 'tool_calls';
		const choices = [{ index: 0, finish_reason, message: { role: 'assistant', ...message } }];
		const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
		const answer = { id: 'stub', object: 'chat.completion', created: 1, model: 'stub' };
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ ...answer, choices, usage }));
	}

	/** @param {{ tools: any[] }} request */
	#callTool({ tools }) {
		const { name } = tools[0].function;
		const call = { name, arguments: JSON.stringify(this.#toolArguments) };
		return { content: null, tool_calls: [{ id: 'call_1', type: 'function', function: call }] };
	}
}
