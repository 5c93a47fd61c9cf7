/** Where the documentation site stands, as `homepage` of the package says. */
const homepage = 'https://n8n-nodes-taobao.example';

/** A link to the part of a domain's page that has an ID. */
export const pageLink = (domain: string, id: string, text: string): string =>
	`<a href="${homepage}/${domain}.html#${id}">${text}</a>`;
