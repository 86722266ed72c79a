import { spawn } from 'node:child_process';

const OPENERS: { [platform: string]: [command: string, ...args: string[]] } = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
  linux: ['xdg-open'],
};

/** Opens a page in the person's browser; `false` where there is none to open. */
export async function openBrowser(url: string, env: { readonly [name: string]: string | undefined }): Promise<boolean> {
  const opener = OPENERS[process.platform];
  const seen = process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  if (!opener || !seen || env.CI || env.RAPPORT_NO_BROWSER) return false;
  const [command, ...args] = opener;
  return new Promise(resolve => {
    const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
