import type { INodeProperties } from 'n8n-workflow';
import { isBlindJson } from '../catalogue/forms';
import type { DescribedParameter } from '../catalogue/types';

/**
 * What a value looks like, on one line: as the placeholder of a text field, and below a JSON field, which has none.
 * Of JSON that nobody publishes the members of, it says so.
 */
export function exampleOf(
	parameter: DescribedParameter,
): Pick<INodeProperties, 'placeholder' | 'hint'> {
	const { example, options, type, picker } = parameter;
	if (options || picker !== undefined) return {};
	if (!/^(json|struct|map)/.test(type)) return example ? { placeholder: `e.g. ${example}` } : {};
	if (example) return { hint: `e.g. ${example}` };
	return isBlindJson(parameter) ? { hint: unpublished } : {};
}

const unpublished = "Its members are not published; the platform's page of this API may say more";
