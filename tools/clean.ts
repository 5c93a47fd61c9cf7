import { rmSync } from 'node:fs';

for (const folder of ['dist', 'compiled']) rmSync(folder, { recursive: true, force: true });
