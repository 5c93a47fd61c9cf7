import { paths } from './paths';

/** Where each family is spoken to, as whole addresses. */
export type Addresses = Record<keyof typeof paths, string>;

/** The addresses of a gateway with an origin. */
export function addressesAt(origin: string): Addresses {
	const entries = Object.entries(paths).map(([name, path]) => [name, origin + path] as const);
	return Object.fromEntries(entries) as Addresses;
}
