import type { DescribedField } from '../catalogue/types';

/** The value of another parameter or member by which one is there, such as `type is a or b`. */
export const conditionText = ({ name, values }: NonNullable<DescribedField['when']>): string =>
	`${name} is ${values.join(' or ')}`;
