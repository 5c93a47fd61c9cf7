import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOST_ADDRESS } from '../../../start/ports';

interface Tool {
	function: { name: string; parameters: { properties: object } };
}

/** What is asked of the model. */
export interface ModelRequest {
	tools: Tool[];
	messages: Array<{ role: string; content: string }>;
}

/**
 * A chat model that thinks nothing: it first calls the tool that it is given, then repeats what the
 * tool said. It speaks as OpenAI's chat completions do.
 */
export class StubModel {
	/** The requests that came. */
	readonly requests: ModelRequest[] = [];
	private readonly server = createServer(
		(request, response) => void this.answer(request, response),
	);

	/** @param toolArguments with which it calls the tool */
	constructor(private readonly toolArguments: object) {}

	/** Gives its base address. */
	async start(): Promise<string> {
		await new Promise<void>((resolve) => this.server.listen(0, HOST_ADDRESS, resolve));
		return `http://${HOST_ADDRESS}:${(this.server.address() as AddressInfo).port}/v1`;
	}

	stop(): void {
		this.server.closeAllConnections();
		this.server.close();
	}

	private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		let text = '';
		for await (const chunk of request) text += String(chunk);
		const body = JSON.parse(text) as ModelRequest;
		this.requests.push(body);
		const said = body.messages.findLast(({ role }) => role === 'tool');
		const message = said ? { content: `The tool says: ${said.content}` } : this.callTool(body);
		const finish_reason = said ? 'stop' : 'tool_calls';
		const choices = [{ index: 0, finish_reason, message: { role: 'assistant', ...message } }];
		const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
		const completion = { id: 'stub', object: 'chat.completion', created: 1, model: 'stub' };
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ ...completion, choices, usage }));
	}

	private callTool({ tools }: ModelRequest): object {
		const called = { name: tools[0]?.function.name, arguments: JSON.stringify(this.toolArguments) };
		return { content: null, tool_calls: [{ id: 'call_1', type: 'function', function: called }] };
	}
}
