import type { ApplicationFormSession } from '@/utils/guide/capture/application-form-session';
import type { CredentialCapture } from '@/utils/guide/capture/credential-capture';

/** A class's members that other code may use, which a test may change. */
type Double<Class> = { -readonly [Key in keyof Class]: Class[Key] };

/** The form of an application that shows no pair, and that another page of the setup is opened on. */
export function formDouble(more: Partial<ApplicationFormSession> = {}): Double<ApplicationFormSession> {
  return {
    hasCapturedPair: false,
    isPairCleared: false,
    enter: () => false,
    adopt: () => undefined,
    pressed: () => undefined,
    capturePair: () => Promise.resolve(true),
    passed: () => undefined,
    saved: () => null,
    failed: () => undefined,
    shouldBlockNavigation: () => false,
    ...more,
  };
}

/** A capture whose vault has acknowledged all. */
export function captureDouble(more: Partial<CredentialCapture> = {}): Double<CredentialCapture> {
  return {
    answers: true,
    hasPair: false,
    isCleared: false,
    unsent: {},
    capture: () => Promise.resolve(true),
    send: () => Promise.resolve(true),
    isSafe: () => true,
    follow: () => Promise.resolve(true),
    onVaultCleared: () => undefined,
    discard: () => undefined,
    end: () => undefined,
    ...more,
  };
}
