import type { FaultKind } from './Fault';

/** What `catalogue/errors.json` holds. */
interface ErrorTable {
	/** Kind by the platform's main code. */
	codes: Record<string, FaultKind>;
	/** Kind by the beginning of the sub-code, the first that fits; `codes` limits it to some main codes. */
	subCodes: Array<{ prefix: string; kind: FaultKind; codes?: string[] }>;
	/** Words for users. */
	kinds: Record<FaultKind, { title: string; hint: string }>;
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- JSON that is copied, not compiled
export const errorTable = require('../../../catalogue/errors.json') as ErrorTable;
