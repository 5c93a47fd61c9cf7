import type { Received } from '../http/Received';

/** Id and secret of the app that asks for a token: of the header, where there is one, or of the form. */
export function readClient({ texts, headers, origins }: Received): { id: string; secret: string } {
	const basic = /^Basic +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
	if (basic === undefined) {
		const read = (name: string) => (origins[name] === 'query' ? '' : (texts.get(name) ?? ''));
		return { id: read('client_id'), secret: read('client_secret') };
	}
	const [id = '', ...secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
	return { id: decode(id), secret: decode(secret.join(':')) };
}

/** OAuth encodes both as a form does. */
function decode(text: string): string {
	return new URLSearchParams(`text=${text.replaceAll('&', '%26')}`).get('text') ?? '';
}
