import type { Locator, Page } from '@playwright/test';

/** What a page's root leads to. */
interface Root {
	ownerDocument: { defaultView: { MutationObserver: new (react: () => void) => Observer } };
}

interface Observer {
	observe: (target: Root, changes: Record<string, boolean>) => void;
	disconnect: () => void;
}

/** Waits until nothing in the page has changed for a moment. */
export async function settle(page: Page, quietMs = 250, atMostMs = 3000): Promise<void> {
	await page.locator('html').evaluate(
		(root: Root, { quietMs, atMostMs }) =>
			new Promise<void>((resolve) => {
				const finish = () => {
					observer.disconnect();
					resolve();
				};
				let timer = setTimeout(finish, quietMs);
				const observer = new root.ownerDocument.defaultView.MutationObserver(() => {
					clearTimeout(timer);
					timer = setTimeout(finish, quietMs);
				});
				const changes = { subtree: true, childList: true, attributes: true, characterData: true };
				observer.observe(root, changes);
				setTimeout(finish, atMostMs);
			}),
		{ quietMs, atMostMs },
	);
}

/** Closes the messages in the corner, which hide what lies below them. */
export async function dismissMessages(page: Page): Promise<void> {
	const messages = page.locator('.el-notification');
	for (const message of await messages.all())
		await message
			.locator('.el-notification__closeBtn')
			.click({ timeout: 1000 })
			.catch(() => undefined);
	await messages
		.first()
		.waitFor({ state: 'hidden', timeout: 2000 })
		.catch(() => undefined);
}

export function canvasNode(page: Page, name: string): Locator {
	return page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
}
