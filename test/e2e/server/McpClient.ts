import { assertArguments, type JsonSchema } from './jsonSchema';
import { post } from '../workflows';

/** A tool as a server lists it. */
export interface McpTool {
	name: string;
	description: string;
	inputSchema: JsonSchema;
}

/** What a tool answers. */
export interface McpResult {
	isError?: boolean;
	content: Array<{ type: string; text: string }>;
}

/** A client of an MCP server that speaks Streamable HTTP; it calls tools by the schemas that the server lists. */
export class McpClient {
	private session = '';
	private count = 0;
	private tools: McpTool[] = [];

	constructor(private readonly address: string) {}

	/** Says hello, and gives the tools. */
	async connect(): Promise<McpTool[]> {
		const clientInfo = { name: 'test', version: '1' };
		await this.ask('initialize', { protocolVersion: '2025-03-26', capabilities: {}, clientInfo });
		await this.send({ jsonrpc: '2.0', method: 'notifications/initialized' });
		const { tools } = await this.ask<{ tools: McpTool[] }>('tools/list', {});
		this.tools = tools;
		return tools;
	}

	/** Calls a tool with arguments that its schema allows; gives what it says. */
	async call(name: string, given: object): Promise<McpResult & { text: string }> {
		const tool = this.tools.find((entry) => entry.name === name);
		if (!tool) throw new Error(`There is no tool ${name}`);
		assertArguments(tool.inputSchema, given);
		const result = await this.ask<McpResult>('tools/call', { name, arguments: given });
		return { ...result, text: result.content.map(({ text }) => text).join('\n') };
	}

	private async ask<Result>(method: string, params: object): Promise<Result> {
		this.count += 1;
		const text = await this.send({ jsonrpc: '2.0', id: this.count, method, params });
		const json = /^data: (.*)$/m.exec(text)?.[1] ?? text;
		const { result, error } = JSON.parse(json) as { result: Result; error?: object };
		if (error) throw new Error(JSON.stringify(error));
		return result;
	}

	private async send(message: object): Promise<string> {
		const headers = {
			accept: 'application/json, text/event-stream',
			...(this.session && { 'mcp-session-id': this.session }),
		};
		const response = await post(this.address, message, headers);
		this.session = response.headers.get('mcp-session-id') ?? this.session;
		return await response.text();
	}
}
