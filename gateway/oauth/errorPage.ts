import { escapeHtml } from './escapeHtml';

/** Tells a person why nothing can be authorised. */
export function errorPage(reason: string): string {
	return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Authorization failed</title></head>
<body><h1>Authorization failed</h1><p>${escapeHtml(reason)}</p></body>
</html>
`;
}
