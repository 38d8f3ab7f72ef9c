import { type Mock, vi } from 'vitest';

/**
 * Replaces a method of the fake browser. Its types have overloads for callbacks, which no function can satisfy at once,
 * so the replacement is typed by its own parameters only.
 */
export function stub<T extends object>(object: T, method: keyof T & string): Mock<(...args: never[]) => unknown> {
  return vi.spyOn(object as Record<string, (...args: never[]) => unknown>, method);
}
