import { paths } from '../paths';

/** The product that a path names: the first step behind the protocol's own path; empty when there is none. */
export function productOf(path: string): string {
	return path.slice(paths.alibabaCloud.length).split('/')[1] ?? '';
}
