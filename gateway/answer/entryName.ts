import type { ResponseField } from '../../nodes/shared/catalogue/types';
import { underlineCase } from './names';

/** The key of a list's entries. Aliyun writes its members in Pascal case and names the entries of a list likewise. */
export function entryName({ name, type }: ResponseField): string {
	const entryType = type.replace(/\[\]$/, '');
	return /^[A-Z]/.test(name) ? entryType : underlineCase(entryType);
}
