/** Where the site that `npm run docs` builds is served; `homepage` of package.json says the same. */
export const site = 'https://n8n-nodes-taobao.example';

/** Address of a page of the site. */
export const documentation = (page: string): string => `${site}/${page}`;
