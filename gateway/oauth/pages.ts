import { escapeMarkup } from '../values/xml';

/** Asks a person whether an app may act for a seller; the form goes back to the same address. */
export function authorizePage(names: { app: string; seller: string; address: string }): string {
	const app = escapeHtml(names.app);
	const seller = escapeHtml(names.seller);
	return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Authorize app ${app}</title>
</head>
<body>
<h1>Authorize app ${app}</h1>
<p>App <strong>${app}</strong> wants to act for the seller <strong>${seller}</strong>.</p>
<p>This is the sandbox gateway: nothing here is real.</p>
<p>It will then open ${escapeHtml(names.address)}</p>
<form method="post">
<button id="allow" name="decision" value="allow">Allow</button>
<button id="refuse" name="decision" value="refuse">Refuse</button>
</form>
</body>
</html>
`;
}

/** Tells a person why nothing can be authorised. */
export function errorPage(reason: string): string {
	return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Authorization failed</title></head>
<body><h1>Authorization failed</h1><p>${escapeHtml(reason)}</p></body>
</html>
`;
}

/** A text that is safe in a page, between tags and in attributes. */
function escapeHtml(text: string): string {
	return escapeMarkup(text, /[&<>"']/g);
}
