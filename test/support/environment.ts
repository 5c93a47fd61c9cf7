import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The errors that tests provoke are no news. */
process.env.N8N_LOG_LEVEL = 'silent';

/** n8n's engine writes an encryption key on first use; tests keep it out of the user's own folder. */
process.env.N8N_ENCRYPTION_KEY = 'for tests only';
process.env.N8N_USER_FOLDER ??= mkdtempSync(join(tmpdir(), 'n8n-nodes-taobao-'));
