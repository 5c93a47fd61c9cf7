import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020';

/** The schema of a tool's arguments. */
export interface JsonSchema {
	$schema?: string;
	type: string;
	properties: Record<string, { type?: string; description?: string; default?: unknown }>;
	required?: string[];
}

/** @throws Error that says what a schema does not allow in arguments */
export function assertArguments(schema: JsonSchema, given: object): void {
	const Validator = schema.$schema?.includes('2020') ? Ajv2020 : Ajv;
	const ajv = new Validator({ strict: false, allErrors: true });
	if (!ajv.validate(schema, given)) throw new Error(ajv.errorsText());
}
