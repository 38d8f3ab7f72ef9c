import { createContext, type SyntheticEvent, useContext } from 'react';
import { type ContainerProps, components } from 'react-select';
import { quirk } from '../data/boot.ts';
import type { Option } from '../ui/option.ts';

/** When a person last pressed or typed in a select. */
export interface Trust {
  at: number;
}

/** Passes the select's own record of it to its container. */
export const TrustContext = createContext<Trust>({ at: Number.NEGATIVE_INFINITY });

const CHOICE_WITHIN_MS = 1000;

const refusesAll = quirk('select-refuses-all');
const ignoresKeys = refusesAll || quirk('select-ignores-untrusted');
const ignoresMouse = ignoresKeys || quirk('menu-ignores-untrusted');

/** Checks whether a select accepts this choice. One of the quirks requires a trusted press or key shortly before. */
export function acceptsChoice(trust: Trust): boolean {
  return !refusesAll || performance.now() - trust.at < CHOICE_WITHIN_MS;
}

/**
 * Stops untrusted events before the select receives them, and records trusted ones. React's events also pass portals.
 */
function guards(trust: Trust) {
  const guard = (event: SyntheticEvent): void => {
    if (event.nativeEvent.isTrusted) trust.at = performance.now();
    else event.stopPropagation();
  };
  return {
    onPointerDownCapture: guard,
    onMouseDownCapture: guard,
    onMouseMoveCapture: guard,
    onMouseOverCapture: guard,
    onMouseUpCapture: guard,
    onClickCapture: guard,
    onTouchStartCapture: guard,
    onTouchEndCapture: guard,
    ...(ignoresKeys ? { onKeyDownCapture: guard, onInputCapture: guard, onChangeCapture: guard } : {}),
  };
}

function GuardedContainer<Many extends boolean>({ innerProps, ...props }: ContainerProps<Option, Many>) {
  const trust = useContext(TrustContext);
  return <components.SelectContainer {...props} innerProps={{ ...innerProps, ...guards(trust) }} />;
}

/** Components that replace react-select's own under these quirks. */
export const guarded = ignoresMouse ? { SelectContainer: GuardedContainer } : undefined;
