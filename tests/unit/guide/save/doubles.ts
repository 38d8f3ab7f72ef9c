import type { ApplicationFormSession } from '@/utils/guide/capture/application-form-session';
import type { CredentialCapture } from '@/utils/guide/capture/credential-capture';

/** The public members of a class, which a test may change. */
type Double<Class> = { -readonly [Key in keyof Class]: Class[Key] };

/** Returns a form of an application that shows no pair. Each page of the setup counts as another one. */
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
    cancelled: () => undefined,
    isSecretRenewed: false,
    replacedId: null,
    generated: () => undefined,
    declined: () => undefined,
    shouldBlockNavigation: () => false,
    ...more,
  };
}

/** Returns a capture whose vault has acknowledged all values. */
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
