/** Cents as the platform writes an amount: yuan with two decimals. */
export function yuan(cents: number): string {
	return (cents / 100).toFixed(2);
}
