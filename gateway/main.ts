import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Gateway, type GatewayOptions, startGateway } from './Gateway';

const usage = 'Usage: gateway/main.ts [--port N] [--trades N] [--tls-key FILE --tls-cert FILE]';

/** Reads the command line; throws an error that says what is wrong with it. */
function readOptions(): GatewayOptions {
	const text = { type: 'string' } as const;
	const { values } = parseArgs({
		options: { port: text, trades: text, 'tls-key': text, 'tls-cert': text },
	});
	const { port, trades, 'tls-key': key, 'tls-cert': cert } = values;
	if (Boolean(key) !== Boolean(cert)) throw new Error('--tls-key and --tls-cert go together');
	return {
		...(port && { port: readNumber('--port', port, 65_535) }),
		...(trades && { trades: readNumber('--trades', trades, 1_000_000) }),
		...(key && cert && { tls: { key: readFileSync(key), cert: readFileSync(cert) } }),
	};
}

function readNumber(option: string, text: string, largest: number): number {
	const number = Number(text);
	if (/^\d+$/.test(text) && number <= largest) return number;
	throw new Error(`${option} takes a number from 0 to ${largest}, not ${text}`);
}

function announce({ url, appKey, appSecret, sessionKey, protocols, accounts }: Gateway): void {
	const facts = { url, appKey, appSecret, sessionKey, protocols, accounts };
	process.stdout.write(`${JSON.stringify(facts)}\n`);
}

async function main(): Promise<void> {
	const log = (line: string) => process.stderr.write(`${line}\n`);
	const gateway = await startGateway({ ...readOptions(), log });
	announce(gateway);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void gateway.close());
	}
}

main().catch((error: unknown) => {
	const message = error instanceof Error ? error.message : String(error);
	process.stderr.write(`${message}\n${usage}\n`);
	process.exitCode = 1;
});
