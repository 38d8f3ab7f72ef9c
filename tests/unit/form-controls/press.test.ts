// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { press } from '@/utils/form-controls/press';

/** The types of the events that reach the element with the id `target` when it is pressed. */
function eventsOn(html: string): string[] {
  document.body.innerHTML = html;
  const target = document.querySelector('#target');
  if (!target) throw new Error('no target');
  const events: string[] = [];
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click'])
    target.addEventListener(type, () => events.push(type));
  press(target);
  return events;
}

beforeEach(() => {
  document.body.innerHTML = '';
});

test.each([
  '<button id="target">Save</button>',
  '<button><span id="target">Save HaloPSA Setup</span></button>',
  '<a href="#" id="target"> Edit</a>',
  '<div role="button" id="target">Generate New Secret</div>',
  '<input type="submit" value="Submit" id="target">',
  '<button aria-label="Delete role" id="target">✕</button>',
  '<button id="target">Connect now</button>',
])('sends nothing to a button that only the admin presses: %s', (html) => {
  expect(eventsOn(html)).toEqual([]);
});

test.each([
  '<button id="target">New</button>',
  '<button id="target">View Applications</button>',
  '<button aria-haspopup="listbox" id="target">Edit Own</button>',
  '<div role="option" id="target">Delete</div>',
  '<button role="tab" id="target">Connections</button>',
  '<button id="target">Connections</button>',
  '<div id="target">Save</div>',
])('presses any other element: %s', (html) => {
  expect(eventsOn(html)).toEqual(['pointerdown', 'mousedown', 'mouseup', 'click']);
});
