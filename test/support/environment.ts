/** The errors that tests provoke are no news. */
process.env.N8N_LOG_LEVEL = 'silent';

process.env.N8N_ENCRYPTION_KEY = 'for tests only';
