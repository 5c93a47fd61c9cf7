import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOST_ADDRESS } from '../../../start/ports';
import { assertArguments, type JsonSchema } from './jsonSchema';

/** A tool as a model is told of it. */
export interface Tool {
	name: string;
	description: string;
	parameters: JsonSchema;
}

/** What is asked of the model. */
export interface ModelRequest {
	tools: Array<{ function: Tool }>;
	messages: Array<{ role: string; content: string }>;
}

/** A call of a tool, by its name, or by what it works out from what the tool before said. */
export type Step = (said: string) => { tool: string; arguments: object };

/**
 * A chat model that thinks nothing: it calls tools by the steps that it is given, with arguments that their schemas
 * allow, then repeats what the last one said. It speaks as OpenAI's chat completions do.
 */
export class StubModel {
	/** The requests that came. */
	readonly requests: ModelRequest[] = [];
	private readonly server = createServer(
		(request, response) => void this.answer(request, response),
	);

	constructor(private readonly steps: Step[]) {}

	/** Gives its base address. */
	async start(): Promise<string> {
		await new Promise<void>((resolve) => this.server.listen(0, HOST_ADDRESS, resolve));
		return `http://${HOST_ADDRESS}:${(this.server.address() as AddressInfo).port}/v1`;
	}

	stop(): void {
		this.server.closeAllConnections();
		this.server.close();
	}

	/** The tools of the first request, by name. */
	get tools(): Record<string, Tool> {
		const tools = this.requests[0]?.tools ?? [];
		return Object.fromEntries(tools.map(({ function: tool }) => [tool.name, tool]));
	}

	/** What the tools said, in the order of the calls. */
	get said(): string[] {
		return saidIn(this.requests.at(-1));
	}

	private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		let text = '';
		for await (const chunk of request) text += String(chunk);
		const body = JSON.parse(text) as ModelRequest;
		this.requests.push(body);
		const said = saidIn(body);
		const step = this.steps[said.length];
		const last = said.at(-1) ?? '';
		const message = step ? call(body, step(last)) : { content: `The tool says: ${last}` };
		const finish_reason = step ? 'tool_calls' : 'stop';
		const choices = [{ index: 0, finish_reason, message: { role: 'assistant', ...message } }];
		const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
		const completion = { id: 'stub', object: 'chat.completion', created: 1, model: 'stub' };
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ ...completion, choices, usage }));
	}
}

const saidIn = (request?: ModelRequest): string[] =>
	(request?.messages ?? []).filter(({ role }) => role === 'tool').map(({ content }) => content);

/** Calls a tool as a model does that has read its schema; says in words what the schema does not allow. */
function call({ tools, messages }: ModelRequest, wanted: ReturnType<Step>): object {
	const tool = tools.map((entry) => entry.function).find(({ name }) => name === wanted.tool);
	if (!tool) return { content: `There is no tool ${wanted.tool}` };
	try {
		assertArguments(tool.parameters, wanted.arguments);
	} catch (error) {
		return { content: String(error) };
	}
	const called = { name: tool.name, arguments: JSON.stringify(wanted.arguments) };
	const id = `call_${messages.length}`;
	return { content: null, tool_calls: [{ id, type: 'function', function: called }] };
}
