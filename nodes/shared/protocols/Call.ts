import type { Parameter, Route } from '../catalogue/types';
import type { FilePart } from '../http/types';

/** One call of an operation, ready to be signed and sent. */
export interface Call {
	/** Wire name of the operation. */
	method: string;
	/** Text parameters by wire name, serialised. */
	business: Record<string, string>;
	/** What the catalogue knows of the parameters and of the protocol; nothing for a method outside of it. */
	parameters?: Parameter[];
	route?: Route;
	/** Files by wire name. */
	files: Record<string, FilePart>;
	/** Access token, where the protocol sends one with the system parameters. */
	session?: string;
	/** Ask for an answer without envelope and list wrappers. */
	simplify: boolean;
}
