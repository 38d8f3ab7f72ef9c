/**
 * Is there a screen to open a browser on? On Linux a display server says so; macOS and Windows have one, but not in a CI.
 * @param {string} platform process.platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean}
 */
export function hasDisplay(platform, env) {
  if (platform === 'darwin' || platform === 'win32') return !env.CI;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
