import type { Gateway } from '../../../gateway/Gateway';
import { type SystemParams, systemParams, withSign } from '../caller';

/** A call of Qimen's warehouse protocol; gives the XML of the response. */
export async function qimen(
	gateway: Gateway,
	method: string,
	body: string,
	other: SystemParams = {},
): Promise<string> {
	const { customerId } = gateway.accounts.qimen;
	const qimenOnes = { format: 'xml', simplify: undefined, session: undefined, customerId };
	const params = systemParams(gateway, method, { ...qimenOnes, ...other });
	const query = new URLSearchParams(withSign(gateway, params, body)).toString();
	const response = await fetch(`${gateway.protocols.qimen}?${query}`, {
		method: 'POST',
		headers: { 'Content-Type': 'text/xml;charset=utf-8' },
		body,
	});
	return response.text();
}
