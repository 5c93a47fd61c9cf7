import { rmSync } from 'node:fs';

/** Removes what `globalSetup.ts` made. */
export default function tearDown(): void {
	rmSync(process.env.N8N_USER_FOLDER ?? '', { recursive: true, force: true });
}
