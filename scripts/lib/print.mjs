/** An error that the user can fix: printed as one line, without a stack. */
export class UserError extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Calls `work`, and returns what it returns. Its errors become `UserError`s with the same message, followed by `usage`.
 * @template T
 * @param {() => T} work
 * @param {string} [usage]
 * @returns {T}
 */
export function withUserError(work, usage) {
  try {
    return work();
  } catch (error) {
    throw new UserError(usage ? `${messageOf(error)}. ${usage}` : messageOf(error));
  }
}

/**
 * Returns the message of what was thrown.
 * @param {unknown} error
 * @returns {string}
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Prints one line on the terminal.
 * @param {string} text
 */
export function print(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Runs a script's body. A `UserError` becomes one line and its exit code; any other error is a bug and keeps its stack.
 * @param {() => Promise<number | undefined>} body returns the exit code
 */
export function main(body) {
  body().then(
    (code) => {
      process.exitCode = code ?? 0;
    },
    (error) => {
      process.stderr.write(error instanceof UserError ? `${error.message}\n` : `${error?.stack ?? error}\n`);
      process.exitCode = error instanceof UserError ? error.exitCode : 1;
    },
  );
}
