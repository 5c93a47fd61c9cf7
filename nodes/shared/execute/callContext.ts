import type {
	IExecuteFunctions,
	IGetNodeParameterOptions,
	ILoadOptionsFunctions,
	ITriggerFunctions,
} from 'n8n-workflow';

/**
 * The context of a trigger, or of a list in the editor, as the floors below know one: with the index of an item, which
 * it does not have, and the signal that ends its calls, where there is one.
 */
export function callContext(
	context: ILoadOptionsFunctions | ITriggerFunctions,
	signal?: AbortSignal,
): IExecuteFunctions {
	const own: Partial<IExecuteFunctions> = {
		getNode: () => context.getNode(),
		getCredentials: async (type: string) => await context.getCredentials(type),
		getExecutionCancelSignal: () => signal,
		getNodeParameter: (
			name: string,
			_index: number,
			fallback?: unknown,
			options?: IGetNodeParameterOptions,
		) => context.getNodeParameter(name, fallback, options) as never,
	};
	return Object.assign(Object.create(context) as IExecuteFunctions, own);
}
