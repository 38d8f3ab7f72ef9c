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
