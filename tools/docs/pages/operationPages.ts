import type { Domain } from '../../../nodes/shared/catalogue/types';
import { renderDomain } from './renderDomain';
import { renderIndex } from './renderIndex';

/** All files of `docs/operations`, by name. */
export function operationPages(domains: Domain[]): Map<string, string> {
	const pages = domains.map((domain) => [`${domain.value}.md`, renderDomain(domain)] as const);
	return new Map([['README.md', renderIndex(domains)], ...pages]);
}
