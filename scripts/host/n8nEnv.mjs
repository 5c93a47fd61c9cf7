import { HOST_ADDRESS } from './ports.mjs';
import { npmEnv } from './npm.mjs';
import { readSecrets } from './secrets.mjs';

/** Settings of another n8n, which must not reach the one that is started here. */
const FOREIGN_SETTINGS =
	/^(N8N_|DB_|EXECUTIONS_|QUEUE_|CREDENTIALS_|NODES_|WORKFLOWS_|EXTERNAL_|WEBHOOK_|VUE_APP_|NODE_FUNCTION_|NODE_ENV$|NODE_PATH$|ENVIRONMENT$)/;

/** Keeps n8n from talking to any server but the ones its workflows name, and from advertising. */
const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_ONBOARDING_FLOW_DISABLED: 'true',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_DISABLED_MODULES: 'mcp-registry',
};

/**
 * @typedef {object} N8nSettings
 * @property {import('./ensureHost.mjs').Host} host
 * @property {string} userFolder n8n's data folder
 * @property {NodeJS.ProcessEnv} [env] further settings of n8n
 */

/**
 * @param {N8nSettings} settings
 * @returns {NodeJS.ProcessEnv} the environment in which n8n runs
 */
export function n8nEnv({ host, userFolder, env = {} }) {
	const outer = Object.entries(npmEnv(host.node)).filter(([key]) => !FOREIGN_SETTINGS.test(key));
	const inherited = Object.fromEntries(outer);
	const noProxy = inherited.NO_PROXY ?? inherited.no_proxy;
	const direct = [noProxy, HOST_ADDRESS, 'localhost'].filter(Boolean).join(',');
	return {
		...inherited,
		...QUIET,
		NODE_ENV: 'production',
		NO_PROXY: direct,
		no_proxy: direct,
		N8N_USER_FOLDER: userFolder,
		N8N_ENCRYPTION_KEY: readSecrets(userFolder).encryptionKey,
		N8N_LISTEN_ADDRESS: HOST_ADDRESS,
		N8N_HOST: HOST_ADDRESS,
		N8N_SECURE_COOKIE: 'false',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		DB_TYPE: 'sqlite',
		...env,
	};
}
