/**
 * Checks whether there is a screen for a browser. On Linux a display server sets a variable; macOS and Windows have a
 * screen except in a CI.
 * @param {string} platform process.platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean}
 */
export function hasDisplay(platform, env) {
  if (platform === 'darwin' || platform === 'win32') return !env.CI;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
