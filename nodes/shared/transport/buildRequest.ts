import FormData from 'form-data';
import type { Account } from './account';
import type { Call } from './Call';
import { dropBlank } from './sign';
import { signedParams } from './signedParams';

/** An HTTP request of the platform: always a POST. */
export interface Request {
	url: string;
	headers: Record<string, string>;
	body: string | FormData;
}

/**
 * Request of a call: system parameters and signature in the query, business parameters in a form,
 * a multipart form when there is a file. Each try needs a new one, as timestamp and signature age.
 */
export async function buildRequest(account: Account, call: Call, now: Date): Promise<Request> {
	const business = dropBlank(call.business);
	const { method, session = account.sessionKey, simplify } = call;
	const query = signedParams(account, { method, business, session, simplify, now });
	const url = new URL(account.gatewayUrl);
	for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
	const isMultipart = Object.keys(call.files).length > 0;
	const content = isMultipart ? await multipart(business, call.files) : form(business);
	return { url: url.href, ...content };
}

function form(business: Record<string, string>): Omit<Request, 'url'> {
	return {
		headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
		body: new URLSearchParams(business).toString(),
	};
}

/** Text parts first, then the files, as the platform's own clients send them. */
async function multipart(
	business: Record<string, string>,
	files: Call['files'],
): Promise<Omit<Request, 'url'>> {
	const body = new FormData();
	for (const [name, value] of Object.entries(business)) body.append(name, value);
	for (const [name, { open, size, fileName, mimeType }] of Object.entries(files))
		body.append(name, await open(), {
			filename: fileName,
			contentType: mimeType,
			knownLength: size,
		});
	return { headers: body.getHeaders(), body };
}
