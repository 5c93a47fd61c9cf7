import type { DescribedField } from '../../nodes/shared/catalogue/types';

/** Whether a page shows members of a parameter or member: it is a struct, or a list of structs, with known ones. */
export const hasMembers = ({ type, fields = [] }: Pick<DescribedField, 'fields' | 'type'>) =>
	/^struct/.test(type) && fields.length > 0;
