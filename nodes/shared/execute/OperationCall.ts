import type { DescribedParameter, Operation, OperationFacts } from '../catalogue/types';
import type { Values } from '../values/changeValues';

/** An operation as far as running it needs it; of one outside the catalogue no more than its parameters is known. */
export type RunnableOperation = Pick<OperationFacts, 'method'> &
	Partial<
		Pick<Operation, 'name' | 'paging' | 'repeatable' | 'response' | 'result' | 'route' | 'success'>
	> & { parameters: RunnableParameter[] };

/** A parameter; one outside the catalogue has no texts. */
export type RunnableParameter = Omit<DescribedParameter, 'label' | 'description'> &
	Partial<Pick<DescribedParameter, 'label' | 'description'>>;

/** What an item asks for. */
export interface OperationCall {
	operation: RunnableOperation;
	/** Raw values by wire name. */
	values: Values;
}
