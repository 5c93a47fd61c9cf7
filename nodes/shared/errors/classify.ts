import { errorTable } from './errorTable';
import type { FaultKind } from './Fault';

/** Kind of a refusal, by sub-code, else by code; unknown ones are the platform's. */
export function classify(code: string, subCode = ''): FaultKind {
	const rule = errorTable.subCodes.find(
		({ prefix, codes }) => subCode.startsWith(prefix) && (codes?.includes(code) ?? true),
	);
	return rule?.kind ?? errorTable.codes[code] ?? 'platform';
}
