import type { Postgres } from './postgres';
import type { Redis } from './redis';

/** N8N in queue mode on PostgreSQL. */
export function queueEnv({ address }: Postgres, redis: Redis, database: string): NodeJS.ProcessEnv {
	return {
		EXECUTIONS_MODE: 'queue',
		QUEUE_BULL_REDIS_HOST: redis.host,
		QUEUE_BULL_REDIS_PORT: String(redis.port),
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: address.host,
		DB_POSTGRESDB_PORT: String(address.port),
		DB_POSTGRESDB_USER: address.user,
		DB_POSTGRESDB_PASSWORD: address.password,
		DB_POSTGRESDB_DATABASE: database,
		N8N_RUNNERS_ENABLED: 'false',
	};
}

/**
 * A job of a worker that is gone is given up after half a minute. A worker that is merely slow may lose
 * its jobs by it, so only a test that kills one needs it.
 */
export const shortLocks: NodeJS.ProcessEnv = {
	QUEUE_WORKER_LOCK_DURATION: '20000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '4000',
	QUEUE_WORKER_STALLED_INTERVAL: '5000',
};
