import type { Operation, OperationFacts } from '../catalogue/types';
import type { Values } from '../values/changeValues';
import type { WireParameters } from './serialiseValues';

/** The operation as far as running it needs it; nothing but the method is known of one outside the catalogue. */
export type Target = Pick<OperationFacts, 'method'> &
	Partial<
		Pick<
			Operation,
			'name' | 'parameters' | 'paging' | 'repeatable' | 'response' | 'result' | 'route' | 'success'
		>
	>;

/** What an item asks for. */
export interface Prepared {
	target: Target;
	/** Raw values by wire name. */
	values: Values;
	/** Makes of values what a call sends; throws NodeOperationError when one is not allowed. */
	serialise: (values: Values) => Promise<WireParameters>;
}
