import type { IExecuteFunctions, IGetNodeParameterOptions, ITriggerFunctions } from 'n8n-workflow';

/**
 * A trigger's context as the floors below know one: with the index of an item, which a trigger does not have,
 * and the signal that ends its calls.
 */
export function callContext(trigger: ITriggerFunctions, signal: AbortSignal): IExecuteFunctions {
	const own: Partial<IExecuteFunctions> = {
		getNode: () => trigger.getNode(),
		getCredentials: async (type: string) => await trigger.getCredentials(type),
		getExecutionCancelSignal: () => signal,
		getNodeParameter: (
			name: string,
			_index: number,
			fallback?: unknown,
			options?: IGetNodeParameterOptions,
		) => trigger.getNodeParameter(name, fallback, options) as never,
	};
	return Object.assign(Object.create(trigger) as IExecuteFunctions, own);
}
