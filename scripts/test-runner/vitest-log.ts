import type { Reporter, TestCase, TestModule, TestSpecification, Vitest } from 'vitest/node';
import { note } from './log.ts';

/** Writes the tests of a Vitest project to a log as they run; scripts/test-runner/steps.mjs has the same path. */
export default class VitestLog implements Reporter {
  #path = '';

  onInit({ projects }: Vitest): void {
    this.#path = `.output/reports/${projects.map(({ name }) => name).join('-')}.jsonl`;
  }

  onTestRunStart(files: readonly TestSpecification[]): void {
    for (const { moduleId } of files) note(this.#path, { kind: 'known', id: moduleId, name: fromRoot(moduleId) });
  }

  onTestModuleCollected(file: TestModule): void {
    for (const test of file.children.allTests()) note(this.#path, { kind: 'known', id: test.id, name: nameOf(test) });
    note(this.#path, { kind: 'opened', id: file.moduleId });
  }

  onTestCaseReady(test: TestCase): void {
    note(this.#path, { kind: 'began', id: test.id });
  }

  onTestCaseResult(test: TestCase): void {
    const { state, errors = [] } = test.result();
    if (state === 'pending') return;
    const message = errors.map((error) => error.message).join('\n\n');
    const ms = test.diagnostic()?.duration ?? 0;
    note(this.#path, { kind: 'ended', id: test.id, name: nameOf(test), outcome: state, ms, message });
  }

  onTestModuleEnd(file: TestModule): void {
    note(this.#path, { kind: 'opened', id: file.moduleId });
    for (const { message } of file.errors())
      note(this.#path, { kind: 'fault', name: fromRoot(file.moduleId), message });
  }

  onTestRunEnd(_files: readonly TestModule[], errors: readonly { message: string }[]): void {
    for (const { message } of errors) note(this.#path, { kind: 'fault', name: 'the run itself', message });
  }
}

function fromRoot(path: string): string {
  return path.startsWith(process.cwd()) ? path.slice(process.cwd().length + 1) : path;
}

function nameOf(test: TestCase): string {
  return `${fromRoot(test.module.moduleId)} › ${test.fullName}`;
}
