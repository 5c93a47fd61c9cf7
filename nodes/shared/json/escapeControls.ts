import { endOfText } from './scanJson';

// eslint-disable-next-line no-control-regex -- these are what JSON does not allow
const controls = /[\u0000-\u001f]/g;

/** Text that is JSON but for raw control characters in its texts, with these escaped; in time linear in its length. */
export function escapeControls(text: string): string {
	let escaped = '';
	let copied = 0;
	for (let open = text.indexOf('"'); open >= 0; open = text.indexOf('"', copied)) {
		const end = endOfText(text, open) + 1;
		escaped += text.slice(copied, open) + text.slice(open, end).replace(controls, escape);
		copied = end;
	}
	return escaped + text.slice(copied);
}

const escape = (control: string) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`;
