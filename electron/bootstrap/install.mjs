/**
 * Installs what package-lock.json names and node_modules lacks. Everything it says goes to standard error: the
 * terminal's standard output belongs to the JSON of `npm run office`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNode, packagedNode, ROOT } from './paths.mjs';

/**
 * True when every package of the lock file is in place at its version. Compared with the copy of the lock that npm
 * leaves in node_modules as the last step of an installation, so that a broken-off installation counts as none and
 * an installation by hand counts.
 * @param {string} root
 * @returns {boolean}
 */
export function isInstalled(root = ROOT) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === null || present === null) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || present[path]?.version === entry.version,
  );
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/**
 * Brings node_modules up to the lock file and makes sure that Node 24 is there. Throws an Error whose message is
 * a finished sentence.
 * @param {string} root
 * @returns {string} path of the Node to run the program with
 */
export function ensureInstalled(root = ROOT) {
  if (!isInstalled(root)) {
    process.stderr.write(
      '正在安装运行所需的组件，首次约需几分钟。 Installing dependencies, this takes a few minutes the first time.\n',
    );
    // On Windows `npm ci` cannot delete the node.exe that is running this script; `npm install` leaves it alone.
    const isUpdate = process.platform === 'win32' && existsSync(join(root, 'node_modules'));
    npm(root, [isUpdate ? 'install' : 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (!isInstalled(root))
      throw new Error('组件没有装全。请检查网络后重新运行同一条命令。 The installation is incomplete.');
  }
  if (packagedNode(root) === null) installNode(root);
  const node = findNode(root);
  if (node === null) {
    throw new Error('缺少 Node 24，且无法自动取得。请检查网络后重试，或自行安装 Node 24。 Node 24 is missing.');
  }
  return node;
}

/**
 * Install scripts may be switched off on this machine; the one that fetches Node 24 is then run here.
 * @param {string} root
 */
function installNode(root) {
  const folder = join(root, 'node_modules', 'node');
  const script = join(folder, 'installArchSpecificPackage.js');
  if (!existsSync(script)) return;
  spawnSync(process.execPath, [script], { cwd: folder, stdio: ['ignore', 2, 2], env: quietEnv() });
}

/**
 * @param {string} root
 * @param {string[]} args
 */
function npm(root, args) {
  // Under `npm run` npm tells which npm and which Node it is; that works on Windows too, where npm is a .cmd file.
  const cli = process.env.npm_execpath;
  const isScript = cli !== undefined && /\.[cm]?js$/.test(cli);
  const ran = isScript
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...args], {
        cwd: root,
        stdio: ['ignore', 2, 2],
      })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (ran.status !== 0) {
    throw new Error(
      '安装没有成功，原因见上面的英文提示。请检查网络后重新运行同一条命令。 The installation failed, see above.',
    );
  }
}

/** The inner npm of that script would inherit `silent` from .npmrc and hide its reason. */
function quietEnv() {
  return { ...process.env, npm_config_loglevel: 'error' };
}
