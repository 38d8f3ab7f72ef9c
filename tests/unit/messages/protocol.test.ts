import { expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import { type ExtensionPageChannel, ExtensionPageMessage } from '@/utils/messages/extension-pages';
import { capturedValues } from '@/utils/messages/fields';
import { type HaloChannel, HaloMessage } from '@/utils/messages/halo';
import type { Overview } from '@/utils/messages/overview';
import {
  type ChannelOf,
  type Handlers,
  type MessageOf,
  type MessageWith,
  messageSchema,
  type ResponseTo,
  response,
} from '@/utils/messages/protocol';
import { dispatch } from '@/utils/messaging/dispatch';
import { CREDENTIALS } from '@/utils/recipe/constants';
import type { SetupView } from '@/utils/setup/types';
import type { CaptureReceipt } from '@/utils/vault/limits';

const protocol = {
  count: { request: { from: z.int() }, response: response<number>() },
  stop: { request: {}, response: response<null>() },
};
type Example = ChannelOf<typeof protocol>;
const schema = messageSchema(protocol);

it('parses the messages of its protocol and no others', () => {
  expect(schema.parse({ type: 'count', from: 1, more: true })).toEqual({ type: 'count', from: 1 });
  expect(schema.parse({ type: 'stop' })).toEqual({ type: 'stop' });
  for (const message of [null, 'stop', {}, { type: 'count' }, { type: 'count', from: '1' }, { type: 'toString' }])
    expect(schema.safeParse(message).success, JSON.stringify(message)).toBe(false);
});

it('calls the handler of the message with its sender', async () => {
  const handlers: Handlers<Example, [number]> = {
    count: ({ from }, sender) => from + sender,
    stop: async () => null,
  };
  expect(await dispatch<Example, [number]>(handlers, { type: 'count', from: 2 }, 40)).toBe(42);
  expect(await dispatch<Example, [number]>(handlers, { type: 'stop' }, 40)).toBeNull();
});

it('infers messages and responses from the protocols', () => {
  expectTypeOf<ResponseTo<Example, { type: 'count' }>>().toEqualTypeOf<number>();
  expectTypeOf<MessageWith<Example, null>['type']>().toEqualTypeOf<'stop'>();
  expectTypeOf<Parameters<Handlers<Example>['count']>[0]['from']>().toEqualTypeOf<number>();
  expectTypeOf<ResponseTo<HaloChannel, { type: 'setup-view' }>>().toEqualTypeOf<SetupView>();
  expectTypeOf<ResponseTo<HaloChannel, { type: 'capture' }>>().toEqualTypeOf<CaptureReceipt>();
  expectTypeOf<MessageOf<ExtensionPageChannel, 'get-credential'>['origin']>().toEqualTypeOf<string>();
  expectTypeOf<ResponseTo<ExtensionPageChannel, { type: 'overview' }>>().toEqualTypeOf<Overview>();
  expect(HaloMessage.safeParse({ type: 'setup-view' }).success).toBe(true);
  expect(ExtensionPageMessage.safeParse({ type: 'overview' }).success).toBe(true);
});

it('carries every credential of a capture', () => {
  const all = Object.fromEntries(CREDENTIALS.map((id) => [id, `value of ${id}`]));
  expect(capturedValues.parse(all)).toEqual(all);
});
