/** Whose fault a code of AliExpress is: the provider's, or the caller's. */
export function typeOf(code: string): 'ISP' | 'ISV' {
	return /^(Service|System)/.test(code) ? 'ISP' : 'ISV';
}
