/**
 * @param {import('../World.mjs').World} world
 * @param {string} name
 */
export function canvasNode({ page }, name) {
	return page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
}
